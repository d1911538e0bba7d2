ALTER TABLE "session" ALTER COLUMN "apiKeyId" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ALTER COLUMN "userId" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ALTER COLUMN "role" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "actorType" text NOT NULL DEFAULT 'staff';--> statement-breakpoint
ALTER TABLE "activity" ALTER COLUMN "actorType" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "actorType" text NOT NULL DEFAULT 'staff';--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "actorType" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "actorType" text NOT NULL DEFAULT 'staff';--> statement-breakpoint
ALTER TABLE "event" ALTER COLUMN "actorType" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "actorId" text NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "event" ALTER COLUMN "actorId" DROP DEFAULT;--> statement-breakpoint
-- Whoever wrote without a session was the operator or a host; the audit of a portal's session names its person.
UPDATE "audit" SET "actorType" = 'server' WHERE "sessionId" IS NULL;--> statement-breakpoint
UPDATE "audit" SET "actorType" = 'portal' WHERE "sessionId" IN (SELECT "id" FROM "session" WHERE "subjectClientId" IS NOT NULL);--> statement-breakpoint
UPDATE "event" SET "actorType" = 'server', "actorId" = 'operator' WHERE "kind" = 'restored';