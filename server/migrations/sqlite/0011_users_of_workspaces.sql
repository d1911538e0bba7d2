-- A user was the same in every workspace that named its id. From now on each workspace has users of its own: one that several
-- named keeps its id in the first and gets another in the rest. The id that the host gave is its own id of the person.
CREATE TABLE `userOf` AS
SELECT `workspaceId`, `userId`,
  CASE WHEN row_number() OVER (PARTITION BY `userId` ORDER BY `workspaceId`) = 1 THEN `userId` ELSE 'usr_' || lower(hex(randomblob(13))) END AS `id`
FROM (
  SELECT `workspaceId`, `userId` FROM `membership`
  UNION SELECT `workspaceId`, `userId` FROM `session`
  UNION SELECT `workspaceId`, `userId` FROM `preference`
  UNION SELECT `workspaceId`, `userId` FROM `idempotencyKey`
  UNION SELECT `workspaceId`, `actorId` FROM `activity`
  UNION SELECT `workspaceId`, `actorId` FROM `audit`
  UNION SELECT `workspaceId`, `ownerId` FROM `client`
) AS `named` WHERE `userId` IN (SELECT `id` FROM `user`);--> statement-breakpoint
CREATE TABLE `__new_user` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`hostId` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);--> statement-breakpoint
INSERT INTO `__new_user`
SELECT `userOf`.`id`, `userOf`.`workspaceId`, `userOf`.`userId`, `user`.`name`, `user`.`email`, `user`.`createdAt`, `user`.`updatedAt`
FROM `userOf` JOIN `user` ON `user`.`id` = `userOf`.`userId`;--> statement-breakpoint
DROP TABLE `user`;--> statement-breakpoint
ALTER TABLE `__new_user` RENAME TO `user`;--> statement-breakpoint
CREATE UNIQUE INDEX `user_hostId` ON `user` (`workspaceId`,`hostId`);--> statement-breakpoint
UPDATE `membership` SET `userId` = `userOf`.`id` FROM `userOf` WHERE `userOf`.`id` <> `userOf`.`userId` AND `userOf`.`userId` = `membership`.`userId` AND `userOf`.`workspaceId` = `membership`.`workspaceId`;--> statement-breakpoint
UPDATE `session` SET `userId` = `userOf`.`id` FROM `userOf` WHERE `userOf`.`id` <> `userOf`.`userId` AND `userOf`.`userId` = `session`.`userId` AND `userOf`.`workspaceId` = `session`.`workspaceId`;--> statement-breakpoint
UPDATE `preference` SET `userId` = `userOf`.`id` FROM `userOf` WHERE `userOf`.`id` <> `userOf`.`userId` AND `userOf`.`userId` = `preference`.`userId` AND `userOf`.`workspaceId` = `preference`.`workspaceId`;--> statement-breakpoint
UPDATE `idempotencyKey` SET `userId` = `userOf`.`id` FROM `userOf` WHERE `userOf`.`id` <> `userOf`.`userId` AND `userOf`.`userId` = `idempotencyKey`.`userId` AND `userOf`.`workspaceId` = `idempotencyKey`.`workspaceId`;--> statement-breakpoint
UPDATE `activity` SET `actorId` = `userOf`.`id` FROM `userOf` WHERE `userOf`.`id` <> `userOf`.`userId` AND `userOf`.`userId` = `activity`.`actorId` AND `userOf`.`workspaceId` = `activity`.`workspaceId`;--> statement-breakpoint
UPDATE `audit` SET `actorId` = `userOf`.`id` FROM `userOf` WHERE `userOf`.`id` <> `userOf`.`userId` AND `userOf`.`userId` = `audit`.`actorId` AND `userOf`.`workspaceId` = `audit`.`workspaceId`;--> statement-breakpoint
UPDATE `client` SET `ownerId` = `userOf`.`id` FROM `userOf` WHERE `userOf`.`id` <> `userOf`.`userId` AND `userOf`.`userId` = `client`.`ownerId` AND `userOf`.`workspaceId` = `client`.`workspaceId`;--> statement-breakpoint
DROP TABLE `userOf`;