DROP INDEX "client_byOwner";--> statement-breakpoint
DROP INDEX "client_byStatus";--> statement-breakpoint
DROP INDEX "client_byCountry";--> statement-breakpoint
CREATE INDEX "client_byOwner" ON "client" USING btree ("workspaceId","isArchived","ownerId");--> statement-breakpoint
CREATE INDEX "client_byStatus" ON "client" USING btree ("workspaceId","isArchived","statusId");--> statement-breakpoint
CREATE INDEX "client_byCountry" ON "client" USING btree ("workspaceId","isArchived","countryCode");