CREATE INDEX "client_byStatus" ON "client" USING btree ("workspaceId","statusId");--> statement-breakpoint
CREATE INDEX "client_byCountry" ON "client" USING btree ("workspaceId","countryCode");