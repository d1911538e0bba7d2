ALTER TABLE "apiKey" ADD COLUMN "expiresAt" timestamptz(3);--> statement-breakpoint
ALTER TABLE "apiKey" ADD COLUMN "lastUsedAt" timestamptz(3);