DROP INDEX `document_number`;--> statement-breakpoint
CREATE UNIQUE INDEX `document_number` ON `document` (`workspaceId`,`number`,`kind`);