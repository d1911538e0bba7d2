ALTER TABLE "client" ADD COLUMN "related" jsonb NOT NULL DEFAULT '{"tagIds":[],"primaryContact":null,"totals":[]}';--> statement-breakpoint
ALTER TABLE "client" ALTER COLUMN "related" DROP DEFAULT;--> statement-breakpoint
UPDATE "client" SET "related" = jsonb_build_object(
  'tagIds', coalesce((
    SELECT jsonb_agg("tagId" ORDER BY "tagId" COLLATE "C") FROM "clientTag"
    WHERE "clientTag"."clientId" = "client"."id" AND "clientTag"."workspaceId" = "client"."workspaceId"
  ), '[]'),
  'primaryContact', (
    SELECT jsonb_build_object('id', "contact"."id", 'name', "contact"."name") FROM "clientContact"
    JOIN "contact" ON "contact"."id" = "clientContact"."contactId" AND "contact"."workspaceId" = "client"."workspaceId"
    WHERE "clientContact"."clientId" = "client"."id" AND "clientContact"."workspaceId" = "client"."workspaceId"
      AND "clientContact"."isPrimary"
  ),
  'totals', coalesce((
    SELECT jsonb_agg(jsonb_build_object(
      'currency', "currency", 'outstandingMinor', "outstandingMinor", 'revenueMinor', "revenueMinor"
    ) ORDER BY "isBilling" DESC, "currency" COLLATE "C")
    FROM "clientTotal"
    WHERE "clientTotal"."clientId" = "client"."id" AND "clientTotal"."workspaceId" = "client"."workspaceId"
  ), '[]')
);