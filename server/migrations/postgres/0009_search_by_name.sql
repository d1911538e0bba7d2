-- Without it meanwhile: the update below would write each text's trigrams into it once more.
DROP INDEX "clientSearch_text";--> statement-breakpoint
ALTER TABLE "clientSearch" ADD COLUMN "sortKey" text COLLATE "C" NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "clientSearch" ADD COLUMN "isArchived" boolean NOT NULL DEFAULT false;--> statement-breakpoint
ALTER TABLE "clientSearch" ALTER COLUMN "sortKey" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "clientSearch" ALTER COLUMN "isArchived" DROP DEFAULT;--> statement-breakpoint
UPDATE "clientSearch" SET "sortKey" = "client"."sortKey", "isArchived" = "client"."isArchived" FROM "client"
WHERE "client"."id" = "clientSearch"."clientId" AND "client"."workspaceId" = "clientSearch"."workspaceId";--> statement-breakpoint
CREATE INDEX "clientSearch_byName" ON "clientSearch" USING btree ("workspaceId","isArchived","sortKey","clientId");--> statement-breakpoint
CREATE INDEX "clientSearch_text" ON "clientSearch" USING gin ("text" gin_trgm_ops);