-- What drizzle-kit cannot generate from schema.ts. `migration --start` leaves this file as it is.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE INDEX "clientSearch_text" ON "clientSearch" USING gin ("text" gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX "contact_text" ON "contact" USING gin ("searchText" gin_trgm_ops);
