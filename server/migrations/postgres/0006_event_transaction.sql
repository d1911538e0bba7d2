ALTER TABLE "event" ADD COLUMN "transactionId" "xid8" DEFAULT pg_current_xact_id();--> statement-breakpoint
CREATE INDEX "event_transaction" ON "event" USING btree ("transactionId");