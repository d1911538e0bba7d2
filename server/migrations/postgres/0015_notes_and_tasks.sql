CREATE TABLE "comment" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"authorId" text,
	"editorId" text,
	"pinned" integer NOT NULL,
	"mentions" jsonb NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"editedAt" timestamptz(3),
	"removedAt" timestamptz(3),
	"isRemoved" boolean GENERATED ALWAYS AS (("removedAt" is not null)) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commentText" (
	"workspaceId" text NOT NULL,
	"commentId" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"authorId" text,
	"at" timestamptz(3) NOT NULL,
	CONSTRAINT "commentText_commentId_version_pk" PRIMARY KEY("commentId","version")
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"status" text NOT NULL,
	"priority" text NOT NULL,
	"assigneeId" text,
	"startsAt" timestamptz(3),
	"dueAt" timestamptz(3),
	"closedAt" timestamptz(3),
	"listKey" text COLLATE "C" NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"removedAt" timestamptz(3),
	"isClosed" boolean GENERATED ALWAYS AS (("closedAt" is not null)) STORED NOT NULL,
	"isRemoved" boolean GENERATED ALWAYS AS (("removedAt" is not null)) STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_authorId_user_id_fk" FOREIGN KEY ("authorId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_editorId_user_id_fk" FOREIGN KEY ("editorId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commentText" ADD CONSTRAINT "commentText_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commentText" ADD CONSTRAINT "commentText_commentId_comment_id_fk" FOREIGN KEY ("commentId") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commentText" ADD CONSTRAINT "commentText_authorId_user_id_fk" FOREIGN KEY ("authorId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_assigneeId_user_id_fk" FOREIGN KEY ("assigneeId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_client" ON "comment" USING btree ("clientId","kind","isRemoved","pinned","id");--> statement-breakpoint
CREATE INDEX "task_client" ON "task" USING btree ("clientId","isRemoved","isClosed","listKey","id");--> statement-breakpoint
CREATE INDEX "task_assignee" ON "task" USING btree ("workspaceId","assigneeId","isRemoved","isClosed","listKey","id");--> statement-breakpoint
CREATE INDEX "task_workspace" ON "task" USING btree ("workspaceId","isClosed","listKey","id");