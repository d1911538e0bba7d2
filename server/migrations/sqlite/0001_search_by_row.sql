DROP INDEX `clientSearch_workspace`;--> statement-breakpoint
CREATE INDEX `clientSearch_workspace` ON `clientSearch` (`workspaceId`,`rowId`);