CREATE TABLE "preference" (
	"workspaceId" text NOT NULL,
	"userId" text NOT NULL,
	"name" text NOT NULL,
	"value" jsonb NOT NULL,
	"updatedAt" timestamptz(3) NOT NULL,
	CONSTRAINT "preference_workspaceId_userId_name_pk" PRIMARY KEY("workspaceId","userId","name")
);
--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_userId_user_id_fk" FOREIGN KEY ("userId") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;