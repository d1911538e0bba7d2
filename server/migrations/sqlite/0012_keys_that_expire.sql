ALTER TABLE `apiKey` ADD `expiresAt` text;--> statement-breakpoint
ALTER TABLE `apiKey` ADD `lastUsedAt` text;