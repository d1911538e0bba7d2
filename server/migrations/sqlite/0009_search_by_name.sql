ALTER TABLE `clientSearch` ADD `sortKey` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `clientSearch` ADD `isArchived` integer DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE `clientSearch` SET `sortKey` = `client`.`sortKey`, `isArchived` = `client`.`isArchived` FROM `client`
WHERE `client`.`id` = `clientSearch`.`clientId` AND `client`.`workspaceId` = `clientSearch`.`workspaceId`;--> statement-breakpoint
CREATE INDEX `clientSearch_byName` ON `clientSearch` (`workspaceId`,`isArchived`,`sortKey`,`clientId`,`text`);--> statement-breakpoint
INSERT INTO "sqlite_stat1" ("tbl", "idx", "stat") VALUES
	('clientSearch', 'clientSearch_byName', '100000 100000 50000 2 1 1');