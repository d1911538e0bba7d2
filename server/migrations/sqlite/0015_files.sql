CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`storageKey` text NOT NULL,
	`direction` text NOT NULL,
	`uploadedByKind` text NOT NULL,
	`uploadedById` text NOT NULL,
	`removedAt` text,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `file_client` ON `file` (`clientId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `file_direction` ON `file` (`clientId`,`workspaceId`,`removedAt`,`direction`);--> statement-breakpoint
CREATE UNIQUE INDEX `file_storageKey` ON `file` (`storageKey`);--> statement-breakpoint
CREATE INDEX `file_removed` ON `file` (`removedAt`);--> statement-breakpoint
CREATE TABLE `storedObject` (
	`key` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`size` integer NOT NULL,
	`fileId` text,
	`storedAt` text,
	`createdAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `storedObject_size` ON `storedObject` (`workspaceId`,`size`);