CREATE TABLE "file" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"storageKey" text NOT NULL,
	"direction" text NOT NULL,
	"uploadedByKind" text NOT NULL,
	"uploadedById" text NOT NULL,
	"removedAt" timestamptz(3),
	"createdAt" timestamptz(3) NOT NULL,
	"updatedAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "storedObject" (
	"key" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"size" bigint NOT NULL,
	"fileId" text,
	"storedAt" timestamptz(3),
	"createdAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storedObject" ADD CONSTRAINT "storedObject_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_client" ON "file" USING btree ("clientId","createdAt","id");--> statement-breakpoint
CREATE INDEX "file_direction" ON "file" USING btree ("clientId","workspaceId","removedAt","direction");--> statement-breakpoint
CREATE UNIQUE INDEX "file_storageKey" ON "file" USING btree ("storageKey");--> statement-breakpoint
CREATE INDEX "file_removed" ON "file" USING btree ("removedAt");--> statement-breakpoint
CREATE INDEX "storedObject_size" ON "storedObject" USING btree ("workspaceId","size");