-- A user was the same in every workspace that named its id. From now on each workspace has users of its own: one that several
-- named keeps its id in the first and gets another in the rest. The id that the host gave is its own id of the person.
CREATE TABLE "userOf" AS
SELECT "workspaceId", "userId",
  CASE WHEN row_number() OVER (PARTITION BY "userId" ORDER BY "workspaceId") = 1 THEN "userId" ELSE 'usr_' || replace(gen_random_uuid()::text, '-', '') END AS "id"
FROM (
  SELECT "workspaceId", "userId" FROM "membership"
  UNION SELECT "workspaceId", "userId" FROM "session"
  UNION SELECT "workspaceId", "userId" FROM "preference"
  UNION SELECT "workspaceId", "userId" FROM "idempotencyKey"
  UNION SELECT "workspaceId", "actorId" FROM "activity"
  UNION SELECT "workspaceId", "actorId" FROM "audit"
  UNION SELECT "workspaceId", "ownerId" FROM "client"
) AS "named" WHERE "userId" IN (SELECT "id" FROM "user");--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "workspaceId" text;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "hostId" text;--> statement-breakpoint
INSERT INTO "user" ("id", "workspaceId", "hostId", "name", "email", "createdAt", "updatedAt")
SELECT "userOf"."id", "userOf"."workspaceId", "userOf"."userId", "user"."name", "user"."email", "user"."createdAt", "user"."updatedAt"
FROM "userOf" JOIN "user" ON "user"."id" = "userOf"."userId"
ON CONFLICT ("id") DO UPDATE SET "workspaceId" = excluded."workspaceId", "hostId" = excluded."hostId";--> statement-breakpoint
UPDATE "membership" SET "userId" = "userOf"."id" FROM "userOf" WHERE "userOf"."id" <> "userOf"."userId" AND "userOf"."userId" = "membership"."userId" AND "userOf"."workspaceId" = "membership"."workspaceId";--> statement-breakpoint
UPDATE "session" SET "userId" = "userOf"."id" FROM "userOf" WHERE "userOf"."id" <> "userOf"."userId" AND "userOf"."userId" = "session"."userId" AND "userOf"."workspaceId" = "session"."workspaceId";--> statement-breakpoint
UPDATE "preference" SET "userId" = "userOf"."id" FROM "userOf" WHERE "userOf"."id" <> "userOf"."userId" AND "userOf"."userId" = "preference"."userId" AND "userOf"."workspaceId" = "preference"."workspaceId";--> statement-breakpoint
UPDATE "idempotencyKey" SET "userId" = "userOf"."id" FROM "userOf" WHERE "userOf"."id" <> "userOf"."userId" AND "userOf"."userId" = "idempotencyKey"."userId" AND "userOf"."workspaceId" = "idempotencyKey"."workspaceId";--> statement-breakpoint
UPDATE "activity" SET "actorId" = "userOf"."id" FROM "userOf" WHERE "userOf"."id" <> "userOf"."userId" AND "userOf"."userId" = "activity"."actorId" AND "userOf"."workspaceId" = "activity"."workspaceId";--> statement-breakpoint
UPDATE "audit" SET "actorId" = "userOf"."id" FROM "userOf" WHERE "userOf"."id" <> "userOf"."userId" AND "userOf"."userId" = "audit"."actorId" AND "userOf"."workspaceId" = "audit"."workspaceId";--> statement-breakpoint
UPDATE "client" SET "ownerId" = "userOf"."id" FROM "userOf" WHERE "userOf"."id" <> "userOf"."userId" AND "userOf"."userId" = "client"."ownerId" AND "userOf"."workspaceId" = "client"."workspaceId";--> statement-breakpoint
DELETE FROM "user" WHERE "workspaceId" IS NULL;--> statement-breakpoint
ALTER TABLE "user" ALTER COLUMN "workspaceId" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ALTER COLUMN "hostId" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD CONSTRAINT "user_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "user_hostId" ON "user" USING btree ("workspaceId","hostId");--> statement-breakpoint
DROP TABLE "userOf";