ALTER TABLE "event" ADD COLUMN "clientId" text;--> statement-breakpoint
UPDATE "event" SET "clientId" = "recordId" WHERE "kind" <> 'restored';--> statement-breakpoint
UPDATE "event" SET "kind" = 'invoice' WHERE "kind" = 'clientDocuments';
