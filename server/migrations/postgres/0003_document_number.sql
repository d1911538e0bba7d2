DROP INDEX "document_number";--> statement-breakpoint
CREATE UNIQUE INDEX "document_number" ON "document" USING btree ("workspaceId","number","kind");