CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`authorId` text,
	`editorId` text,
	`pinned` integer NOT NULL,
	`mentions` text NOT NULL,
	`createdAt` text NOT NULL,
	`editedAt` text,
	`removedAt` text,
	`isRemoved` integer GENERATED ALWAYS AS (("removedAt" is not null)) VIRTUAL NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`authorId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`editorId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `comment_client` ON `comment` (`clientId`,`kind`,`isRemoved`,`pinned`,`id`);--> statement-breakpoint
CREATE TABLE `commentText` (
	`workspaceId` text NOT NULL,
	`commentId` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`authorId` text,
	`at` text NOT NULL,
	PRIMARY KEY(`commentId`, `version`),
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`commentId`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`authorId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `task` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`status` text NOT NULL,
	`priority` text NOT NULL,
	`assigneeId` text,
	`startsAt` text,
	`dueAt` text,
	`closedAt` text,
	`listKey` text NOT NULL,
	`createdAt` text NOT NULL,
	`removedAt` text,
	`isClosed` integer GENERATED ALWAYS AS (("closedAt" is not null)) VIRTUAL NOT NULL,
	`isRemoved` integer GENERATED ALWAYS AS (("removedAt" is not null)) VIRTUAL NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assigneeId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `task_client` ON `task` (`clientId`,`isRemoved`,`isClosed`,`listKey`,`id`);--> statement-breakpoint
CREATE INDEX `task_assignee` ON `task` (`workspaceId`,`assigneeId`,`isRemoved`,`isClosed`,`listKey`,`id`);--> statement-breakpoint
CREATE INDEX `task_workspace` ON `task` (`workspaceId`,`isClosed`,`listKey`,`id`);