CREATE TABLE `__new_session` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`apiKeyId` text,
	`userId` text,
	`tokenHash` text NOT NULL,
	`role` text,
	`scopes` text NOT NULL,
	`allowedOrigins` text NOT NULL,
	`subjectClientId` text,
	`subjectContactId` text,
	`createdAt` text NOT NULL,
	`expiresAt` text NOT NULL,
	`revokedAt` text,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`apiKeyId`) REFERENCES `apiKey`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);--> statement-breakpoint
INSERT INTO `__new_session`("id", "workspaceId", "apiKeyId", "userId", "tokenHash", "role", "scopes", "allowedOrigins", "subjectClientId", "subjectContactId", "createdAt", "expiresAt", "revokedAt") SELECT "id", "workspaceId", "apiKeyId", "userId", "tokenHash", "role", "scopes", "allowedOrigins", "subjectClientId", "subjectContactId", "createdAt", "expiresAt", "revokedAt" FROM `session`;--> statement-breakpoint
DROP TABLE `session`;--> statement-breakpoint
ALTER TABLE `__new_session` RENAME TO `session`;--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`tokenHash`);--> statement-breakpoint
CREATE INDEX `session_expiry` ON `session` (`expiresAt`);--> statement-breakpoint
ALTER TABLE `activity` ADD `actorType` text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE `audit` ADD `actorType` text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `actorType` text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `actorId` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- Whoever wrote without a session was the operator or a host; the audit of a portal's session names its person.
UPDATE "audit" SET "actorType" = 'server' WHERE "sessionId" IS NULL;--> statement-breakpoint
UPDATE "audit" SET "actorType" = 'portal' WHERE "sessionId" IN (SELECT "id" FROM "session" WHERE "subjectClientId" IS NOT NULL);--> statement-breakpoint
UPDATE "event" SET "actorType" = 'server', "actorId" = 'operator' WHERE "kind" = 'restored';