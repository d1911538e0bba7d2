CREATE TABLE "apiKey" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"name" text NOT NULL,
	"keyHash" text NOT NULL,
	"origins" jsonb NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"expiresAt" timestamptz(3),
	"lastUsedAt" timestamptz(3),
	"revokedAt" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "idempotencyKey" (
	"workspaceId" text NOT NULL,
	"userId" text NOT NULL,
	"procedure" text NOT NULL,
	"key" text NOT NULL,
	"inputHash" text NOT NULL,
	"answer" jsonb,
	"createdAt" timestamptz(3) NOT NULL,
	CONSTRAINT "idempotencyKey_workspaceId_userId_procedure_key_pk" PRIMARY KEY("workspaceId","userId","procedure","key")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"workspaceId" text NOT NULL,
	"userId" text NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"updatedAt" timestamptz(3) NOT NULL,
	CONSTRAINT "membership_workspaceId_userId_pk" PRIMARY KEY("workspaceId","userId")
);
--> statement-breakpoint
CREATE TABLE "preference" (
	"workspaceId" text NOT NULL,
	"userId" text NOT NULL,
	"name" text NOT NULL,
	"value" jsonb NOT NULL,
	"updatedAt" timestamptz(3) NOT NULL,
	CONSTRAINT "preference_workspaceId_userId_name_pk" PRIMARY KEY("workspaceId","userId","name")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"apiKeyId" text,
	"userId" text,
	"tokenHash" text NOT NULL,
	"role" text,
	"scopes" jsonb NOT NULL,
	"allowedOrigins" jsonb NOT NULL,
	"subjectClientId" text,
	"subjectContactId" text,
	"portalScopes" jsonb,
	"portalLinkId" text,
	"portalSignInId" text,
	"viewerSessionId" text,
	"createdAt" timestamptz(3) NOT NULL,
	"expiresAt" timestamptz(3) NOT NULL,
	"revokedAt" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"hostId" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"createdAt" timestamptz(3) NOT NULL,
	"updatedAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"baseCurrency" text NOT NULL,
	"timezone" text NOT NULL,
	"locale" text NOT NULL,
	"countryCode" text,
	"assetLabel" jsonb,
	"createdAt" timestamptz(3) NOT NULL,
	"updatedAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"kind" text NOT NULL,
	"type" text NOT NULL,
	"actorType" text NOT NULL,
	"actorId" text,
	"subjectId" text,
	"subjectName" text,
	"data" jsonb NOT NULL,
	"externalId" text,
	"at" timestamptz(3) NOT NULL,
	"version" integer,
	"removedAt" timestamptz(3),
	"isRemoved" boolean GENERATED ALWAYS AS (("removedAt" is not null)) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"actorType" text NOT NULL,
	"actorId" text NOT NULL,
	"sessionId" text,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entityId" text NOT NULL,
	"clientId" text,
	"diff" jsonb,
	"at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"kind" text NOT NULL,
	"recordId" text NOT NULL,
	"clientId" text,
	"version" integer,
	"actorType" text NOT NULL,
	"actorId" text NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"transactionId" "xid8" DEFAULT pg_current_xact_id()
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"userId" text NOT NULL,
	"kind" text NOT NULL,
	"clientId" text NOT NULL,
	"subjectId" text NOT NULL,
	"actorId" text,
	"at" timestamptz(3) NOT NULL,
	"readAt" timestamptz(3),
	"isRead" boolean GENERATED ALWAYS AS (("readAt" is not null)) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "address" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"label" text,
	"isPrimary" boolean NOT NULL,
	"recipient" text,
	"street" text,
	"district" text,
	"city" text,
	"region" text,
	"postalCode" text,
	"countryCode" text,
	"position" jsonb,
	"text" text NOT NULL,
	"removedAt" timestamptz(3),
	"isRemoved" boolean GENERATED ALWAYS AS (("removedAt" is not null)) STORED NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"updatedAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "asset" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"kind" text,
	"identifier" text,
	"place" text,
	"installedOn" date,
	"note" text,
	"status" text NOT NULL,
	"listKey" text COLLATE "C" NOT NULL,
	"searchText" text NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"removedAt" timestamptz(3),
	"isRemoved" boolean GENERATED ALWAYS AS (("removedAt" is not null)) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"kind" text NOT NULL,
	"number" text,
	"clientId" text NOT NULL,
	"status" text NOT NULL,
	"currency" text NOT NULL,
	"issueDate" date NOT NULL,
	"dueDate" date,
	"totalMinor" bigint NOT NULL,
	"paidMinor" bigint NOT NULL,
	"balanceMinor" bigint NOT NULL,
	"billTo" jsonb NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"updatedAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"kind" text NOT NULL,
	"amountMinor" bigint NOT NULL,
	"currency" text NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"updatedAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paymentAllocation" (
	"workspaceId" text NOT NULL,
	"paymentId" text NOT NULL,
	"documentId" text NOT NULL,
	"amountMinor" bigint NOT NULL,
	CONSTRAINT "paymentAllocation_paymentId_documentId_pk" PRIMARY KEY("paymentId","documentId")
);
--> statement-breakpoint
CREATE TABLE "client" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"sortKey" text COLLATE "C" NOT NULL,
	"email" text,
	"phone" text,
	"website" text,
	"address" text,
	"countryCode" text,
	"taxId" text,
	"notes" text,
	"industry" text,
	"typeId" text,
	"tierId" text,
	"pictureId" text,
	"brandId" text,
	"rating" integer NOT NULL,
	"statusId" text NOT NULL,
	"statusReasonId" text,
	"statusReason" text,
	"team" jsonb NOT NULL,
	"parentClientId" text,
	"newsletter" jsonb,
	"customFields" jsonb NOT NULL,
	"ownerId" text,
	"currency" text NOT NULL,
	"paymentTermsDays" integer NOT NULL,
	"reminderTone" text NOT NULL,
	"portalEnabled" boolean NOT NULL,
	"clientSince" timestamptz(3),
	"invoiceCount" integer NOT NULL,
	"lastInteractionAt" timestamptz(3),
	"lastInteractionKey" text COLLATE "C" NOT NULL,
	"enrichmentState" text COLLATE "C" NOT NULL,
	"listSummary" jsonb NOT NULL,
	"archivedAt" timestamptz(3),
	"isArchived" boolean GENERATED ALWAYS AS (("archivedAt" is not null)) STORED NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"updatedAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clientSearch" (
	"rowId" bigserial PRIMARY KEY NOT NULL,
	"clientId" text NOT NULL,
	"workspaceId" text NOT NULL,
	"sortKey" text COLLATE "C" NOT NULL,
	"isArchived" boolean NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clientTag" (
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"tagId" text NOT NULL,
	CONSTRAINT "clientTag_clientId_tagId_pk" PRIMARY KEY("clientId","tagId")
);
--> statement-breakpoint
CREATE TABLE "clientTotal" (
	"clientId" text NOT NULL,
	"currency" text NOT NULL,
	"workspaceId" text NOT NULL,
	"isBilling" boolean NOT NULL,
	"isArchived" boolean NOT NULL,
	"outstandingMinor" bigint NOT NULL,
	"revenueMinor" bigint NOT NULL,
	CONSTRAINT "clientTotal_clientId_currency_pk" PRIMARY KEY("clientId","currency")
);
--> statement-breakpoint
CREATE TABLE "status" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"label" text NOT NULL,
	"category" text NOT NULL,
	"position" integer NOT NULL,
	"hiddenAt" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "tag" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"name" text NOT NULL,
	"nameKey" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clientContact" (
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"contactId" text NOT NULL,
	"version" integer NOT NULL,
	"isPrimary" boolean NOT NULL,
	"roles" jsonb NOT NULL,
	"groups" jsonb NOT NULL,
	"relationship" text,
	"startedOn" date,
	"endedOn" date,
	"successorId" text,
	"removedAt" timestamptz(3),
	"isCurrent" boolean GENERATED ALWAYS AS (("endedOn" is null and "removedAt" is null)) STORED NOT NULL,
	CONSTRAINT "clientContact_clientId_contactId_pk" PRIMARY KEY("clientId","contactId")
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"position" text,
	"pictureId" text,
	"emails" jsonb NOT NULL,
	"phones" jsonb NOT NULL,
	"isObjecting" boolean NOT NULL,
	"sortKey" text COLLATE "C" NOT NULL,
	"searchText" text NOT NULL,
	"archivedAt" timestamptz(3),
	"isArchived" boolean GENERATED ALWAYS AS (("archivedAt" is not null)) STORED NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"updatedAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contactEmail" (
	"workspaceId" text NOT NULL,
	"key" text NOT NULL,
	"contactId" text NOT NULL,
	CONSTRAINT "contactEmail_workspaceId_key_pk" PRIMARY KEY("workspaceId","key")
);
--> statement-breakpoint
CREATE TABLE "picture" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text,
	"contactId" text,
	"storageKey" text NOT NULL,
	"size" integer NOT NULL,
	"unusedSince" timestamptz(3),
	"isOfFact" boolean NOT NULL,
	"createdAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrichmentFact" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"valueHash" text NOT NULL,
	"sources" jsonb NOT NULL,
	"confidence" integer NOT NULL,
	"decision" text NOT NULL,
	"decidedById" text,
	"decidedAt" timestamptz(3),
	"applied" jsonb,
	"firstRunId" text NOT NULL,
	"lastRunId" text NOT NULL,
	"observedAt" timestamptz(3) NOT NULL,
	"goneAt" timestamptz(3),
	"supersededById" text
);
--> statement-breakpoint
CREATE TABLE "enrichmentGetPaid" (
	"clientId" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"version" integer NOT NULL,
	"said" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrichmentLane" (
	"workspaceId" text NOT NULL,
	"userId" text NOT NULL,
	"batchId" text NOT NULL,
	"isPaused" boolean NOT NULL,
	"turn" text NOT NULL,
	"startedAt" timestamptz(3) NOT NULL,
	CONSTRAINT "enrichmentLane_workspaceId_userId_pk" PRIMARY KEY("workspaceId","userId")
);
--> statement-breakpoint
CREATE TABLE "enrichmentRun" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"trigger" text NOT NULL,
	"skipReason" text,
	"error" text,
	"inputHash" text NOT NULL,
	"attempts" integer NOT NULL,
	"nextRetryAt" timestamptz(3),
	"identity" jsonb,
	"found" jsonb NOT NULL,
	"providers" jsonb NOT NULL,
	"logoProblem" text,
	"requestedById" text,
	"createdAt" timestamptz(3) NOT NULL,
	"startedAt" timestamptz(3),
	"finishedAt" timestamptz(3),
	"undoneAt" timestamptz(3),
	"mayFill" boolean NOT NULL,
	"batchId" text,
	"countedAt" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "enrichmentSettings" (
	"workspaceId" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"isEnabled" boolean NOT NULL,
	"dailyCap" integer NOT NULL,
	"triggers" jsonb NOT NULL,
	"ignoredSources" jsonb NOT NULL,
	"keepsPeople" boolean NOT NULL,
	"policies" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrichmentSuppressed" (
	"workspaceId" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "enrichmentSuppressed_workspaceId_hash_pk" PRIMARY KEY("workspaceId","hash")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"kind" text NOT NULL,
	"clientId" text NOT NULL,
	"contactId" text NOT NULL,
	"subjectId" text NOT NULL,
	"senderId" text,
	"state" text NOT NULL,
	"problem" text,
	"createdAt" timestamptz(3) NOT NULL,
	"stateAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "portalAccess" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"contactId" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"grantedById" text,
	"grantedAt" timestamptz(3) NOT NULL,
	"invitedAt" timestamptz(3) NOT NULL,
	"suspendedAt" timestamptz(3),
	"lastVisitAt" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "portalAccount" (
	"contactId" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"emailKey" text NOT NULL,
	"passwordHash" text,
	"lastSignInAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "portalCode" (
	"sessionId" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"contactId" text NOT NULL,
	"mailId" text NOT NULL,
	"hash" text,
	"attempts" integer NOT NULL,
	"expiresAt" timestamptz(3),
	"writingEndsAt" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "portalLink" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"secretHash" text NOT NULL,
	"createdById" text,
	"createdAt" timestamptz(3) NOT NULL,
	"expiresAt" timestamptz(3),
	"revokedAt" timestamptz(3),
	"lastOpenedAt" timestamptz(3),
	"visits" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "portalProposal" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"contactId" text,
	"via" text NOT NULL,
	"field" text NOT NULL,
	"before" jsonb,
	"value" jsonb,
	"state" text NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"decidedById" text,
	"decidedAt" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "portalSignIn" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"contactId" text NOT NULL,
	"secretHash" text NOT NULL,
	"browser" text,
	"system" text,
	"createdAt" timestamptz(3) NOT NULL,
	"lastUsedAt" timestamptz(3) NOT NULL,
	"expiresAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "portalToken" (
	"hash" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"contactId" text NOT NULL,
	"purpose" text NOT NULL,
	"accessId" text,
	"emailKey" text NOT NULL,
	"attempts" integer NOT NULL,
	"createdAt" timestamptz(3) NOT NULL,
	"expiresAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"clientId" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"side" text NOT NULL,
	"authorId" text,
	"contactId" text,
	"createdAt" timestamptz(3) NOT NULL,
	"editedAt" timestamptz(3),
	"removedAt" timestamptz(3),
	"isRemoved" boolean GENERATED ALWAYS AS (("removedAt" is not null)) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customField" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"label" text NOT NULL,
	"type" text NOT NULL,
	"choices" jsonb NOT NULL,
	"position" integer NOT NULL,
	"hiddenAt" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "option" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"set" text NOT NULL,
	"label" text NOT NULL,
	"key" text,
	"position" integer NOT NULL,
	"hiddenAt" timestamptz(3)
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
	"storedAt" timestamptz(3),
	"createdAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" text PRIMARY KEY NOT NULL,
	"workspaceId" text NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"attempts" integer NOT NULL,
	"dueAt" timestamptz(3) NOT NULL,
	"leaseId" text,
	"lastError" text,
	"failedAt" timestamptz(3),
	"createdAt" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "apiKey" ADD CONSTRAINT "apiKey_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotencyKey" ADD CONSTRAINT "idempotencyKey_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_userId_user_id_fk" FOREIGN KEY ("userId") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_userId_user_id_fk" FOREIGN KEY ("userId") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_apiKeyId_apiKey_id_fk" FOREIGN KEY ("apiKeyId") REFERENCES "public"."apiKey"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_userId_user_id_fk" FOREIGN KEY ("userId") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user" ADD CONSTRAINT "user_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_userId_user_id_fk" FOREIGN KEY ("userId") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_actorId_user_id_fk" FOREIGN KEY ("actorId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address" ADD CONSTRAINT "address_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address" ADD CONSTRAINT "address_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset" ADD CONSTRAINT "asset_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset" ADD CONSTRAINT "asset_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paymentAllocation" ADD CONSTRAINT "paymentAllocation_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paymentAllocation" ADD CONSTRAINT "paymentAllocation_paymentId_payment_id_fk" FOREIGN KEY ("paymentId") REFERENCES "public"."payment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paymentAllocation" ADD CONSTRAINT "paymentAllocation_documentId_document_id_fk" FOREIGN KEY ("documentId") REFERENCES "public"."document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_typeId_option_id_fk" FOREIGN KEY ("typeId") REFERENCES "public"."option"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_tierId_option_id_fk" FOREIGN KEY ("tierId") REFERENCES "public"."option"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_brandId_option_id_fk" FOREIGN KEY ("brandId") REFERENCES "public"."option"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_statusId_status_id_fk" FOREIGN KEY ("statusId") REFERENCES "public"."status"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_statusReasonId_option_id_fk" FOREIGN KEY ("statusReasonId") REFERENCES "public"."option"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_ownerId_user_id_fk" FOREIGN KEY ("ownerId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clientSearch" ADD CONSTRAINT "clientSearch_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clientSearch" ADD CONSTRAINT "clientSearch_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clientTag" ADD CONSTRAINT "clientTag_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clientTag" ADD CONSTRAINT "clientTag_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clientTag" ADD CONSTRAINT "clientTag_tagId_tag_id_fk" FOREIGN KEY ("tagId") REFERENCES "public"."tag"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clientTotal" ADD CONSTRAINT "clientTotal_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clientTotal" ADD CONSTRAINT "clientTotal_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status" ADD CONSTRAINT "status_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag" ADD CONSTRAINT "tag_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clientContact" ADD CONSTRAINT "clientContact_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clientContact" ADD CONSTRAINT "clientContact_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clientContact" ADD CONSTRAINT "clientContact_contactId_contact_id_fk" FOREIGN KEY ("contactId") REFERENCES "public"."contact"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clientContact" ADD CONSTRAINT "clientContact_successorId_contact_id_fk" FOREIGN KEY ("successorId") REFERENCES "public"."contact"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contactEmail" ADD CONSTRAINT "contactEmail_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contactEmail" ADD CONSTRAINT "contactEmail_contactId_contact_id_fk" FOREIGN KEY ("contactId") REFERENCES "public"."contact"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_contactId_contact_id_fk" FOREIGN KEY ("contactId") REFERENCES "public"."contact"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentFact" ADD CONSTRAINT "enrichmentFact_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentFact" ADD CONSTRAINT "enrichmentFact_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentFact" ADD CONSTRAINT "enrichmentFact_firstRunId_enrichmentRun_id_fk" FOREIGN KEY ("firstRunId") REFERENCES "public"."enrichmentRun"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentFact" ADD CONSTRAINT "enrichmentFact_lastRunId_enrichmentRun_id_fk" FOREIGN KEY ("lastRunId") REFERENCES "public"."enrichmentRun"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentGetPaid" ADD CONSTRAINT "enrichmentGetPaid_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentGetPaid" ADD CONSTRAINT "enrichmentGetPaid_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentLane" ADD CONSTRAINT "enrichmentLane_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentLane" ADD CONSTRAINT "enrichmentLane_userId_user_id_fk" FOREIGN KEY ("userId") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentRun" ADD CONSTRAINT "enrichmentRun_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentRun" ADD CONSTRAINT "enrichmentRun_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentSettings" ADD CONSTRAINT "enrichmentSettings_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrichmentSuppressed" ADD CONSTRAINT "enrichmentSuppressed_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_contactId_contact_id_fk" FOREIGN KEY ("contactId") REFERENCES "public"."contact"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_senderId_user_id_fk" FOREIGN KEY ("senderId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_authorId_user_id_fk" FOREIGN KEY ("authorId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_editorId_user_id_fk" FOREIGN KEY ("editorId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commentText" ADD CONSTRAINT "commentText_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commentText" ADD CONSTRAINT "commentText_commentId_comment_id_fk" FOREIGN KEY ("commentId") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commentText" ADD CONSTRAINT "commentText_authorId_user_id_fk" FOREIGN KEY ("authorId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalAccess" ADD CONSTRAINT "portalAccess_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalAccess" ADD CONSTRAINT "portalAccess_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalAccess" ADD CONSTRAINT "portalAccess_contactId_contact_id_fk" FOREIGN KEY ("contactId") REFERENCES "public"."contact"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalAccess" ADD CONSTRAINT "portalAccess_grantedById_user_id_fk" FOREIGN KEY ("grantedById") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalAccount" ADD CONSTRAINT "portalAccount_contactId_contact_id_fk" FOREIGN KEY ("contactId") REFERENCES "public"."contact"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalAccount" ADD CONSTRAINT "portalAccount_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalCode" ADD CONSTRAINT "portalCode_sessionId_session_id_fk" FOREIGN KEY ("sessionId") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalCode" ADD CONSTRAINT "portalCode_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalCode" ADD CONSTRAINT "portalCode_contactId_contact_id_fk" FOREIGN KEY ("contactId") REFERENCES "public"."contact"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalLink" ADD CONSTRAINT "portalLink_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalLink" ADD CONSTRAINT "portalLink_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalLink" ADD CONSTRAINT "portalLink_createdById_user_id_fk" FOREIGN KEY ("createdById") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalProposal" ADD CONSTRAINT "portalProposal_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalProposal" ADD CONSTRAINT "portalProposal_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalProposal" ADD CONSTRAINT "portalProposal_contactId_contact_id_fk" FOREIGN KEY ("contactId") REFERENCES "public"."contact"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalProposal" ADD CONSTRAINT "portalProposal_decidedById_user_id_fk" FOREIGN KEY ("decidedById") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalSignIn" ADD CONSTRAINT "portalSignIn_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalSignIn" ADD CONSTRAINT "portalSignIn_contactId_contact_id_fk" FOREIGN KEY ("contactId") REFERENCES "public"."contact"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalToken" ADD CONSTRAINT "portalToken_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalToken" ADD CONSTRAINT "portalToken_contactId_contact_id_fk" FOREIGN KEY ("contactId") REFERENCES "public"."contact"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portalToken" ADD CONSTRAINT "portalToken_accessId_portalAccess_id_fk" FOREIGN KEY ("accessId") REFERENCES "public"."portalAccess"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_authorId_user_id_fk" FOREIGN KEY ("authorId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_contactId_contact_id_fk" FOREIGN KEY ("contactId") REFERENCES "public"."contact"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customField" ADD CONSTRAINT "customField_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "option" ADD CONSTRAINT "option_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_assigneeId_user_id_fk" FOREIGN KEY ("assigneeId") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_clientId_client_id_fk" FOREIGN KEY ("clientId") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storedObject" ADD CONSTRAINT "storedObject_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_workspaceId_workspace_id_fk" FOREIGN KEY ("workspaceId") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "apiKey_hash" ON "apiKey" USING btree ("keyHash");--> statement-breakpoint
CREATE INDEX "idempotencyKey_age" ON "idempotencyKey" USING btree ("createdAt");--> statement-breakpoint
CREATE INDEX "membership_user" ON "membership" USING btree ("userId");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("tokenHash");--> statement-breakpoint
CREATE INDEX "session_expiry" ON "session" USING btree ("expiresAt");--> statement-breakpoint
CREATE INDEX "session_viewer" ON "session" USING btree ("viewerSessionId") WHERE "viewerSessionId" is not null;--> statement-breakpoint
CREATE INDEX "session_signIn" ON "session" USING btree ("portalSignInId") WHERE "portalSignInId" is not null;--> statement-breakpoint
CREATE INDEX "session_portal" ON "session" USING btree ("subjectClientId") WHERE "subjectClientId" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "user_hostId" ON "user" USING btree ("workspaceId","hostId");--> statement-breakpoint
CREATE INDEX "activity_client" ON "activity" USING btree ("workspaceId","clientId","kind","isRemoved","at","id");--> statement-breakpoint
CREATE INDEX "activity_consent" ON "activity" USING btree ("workspaceId","clientId","at","id") WHERE cast("data" as text) like '%"newsletterSource"%';--> statement-breakpoint
CREATE UNIQUE INDEX "activity_external" ON "activity" USING btree ("workspaceId","clientId","type","externalId") WHERE "externalId" is not null;--> statement-breakpoint
CREATE INDEX "activity_removed" ON "activity" USING btree ("removedAt") WHERE "removedAt" is not null;--> statement-breakpoint
CREATE INDEX "audit_entity" ON "audit" USING btree ("workspaceId","entityId","at");--> statement-breakpoint
CREATE INDEX "audit_client" ON "audit" USING btree ("workspaceId","clientId");--> statement-breakpoint
CREATE INDEX "event_workspace" ON "event" USING btree ("workspaceId","seq");--> statement-breakpoint
CREATE INDEX "event_transaction" ON "event" USING btree ("transactionId");--> statement-breakpoint
CREATE INDEX "notification_user" ON "notification" USING btree ("userId","id");--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("userId","isRead","id");--> statement-breakpoint
CREATE INDEX "notification_client" ON "notification" USING btree ("workspaceId","clientId");--> statement-breakpoint
CREATE INDEX "notification_subject" ON "notification" USING btree ("workspaceId","subjectId");--> statement-breakpoint
CREATE INDEX "notification_age" ON "notification" USING btree ("at");--> statement-breakpoint
CREATE INDEX "address_client" ON "address" USING btree ("clientId","isRemoved");--> statement-breakpoint
CREATE INDEX "address_removed" ON "address" USING btree ("removedAt") WHERE "removedAt" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "address_onePrimary" ON "address" USING btree ("workspaceId","clientId") WHERE "isPrimary";--> statement-breakpoint
CREATE INDEX "asset_client" ON "asset" USING btree ("clientId","isRemoved","listKey","id");--> statement-breakpoint
CREATE INDEX "asset_workspace" ON "asset" USING btree ("workspaceId","isRemoved","listKey","id");--> statement-breakpoint
CREATE INDEX "asset_removed" ON "asset" USING btree ("removedAt") WHERE "removedAt" is not null;--> statement-breakpoint
CREATE INDEX "document_client" ON "document" USING btree ("workspaceId","clientId","issueDate","id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_number" ON "document" USING btree ("workspaceId","number","kind");--> statement-breakpoint
CREATE INDEX "payment_client" ON "payment" USING btree ("workspaceId","clientId","at");--> statement-breakpoint
CREATE INDEX "paymentAllocation_document" ON "paymentAllocation" USING btree ("documentId");--> statement-breakpoint
CREATE INDEX "client_byName" ON "client" USING btree ("workspaceId","isArchived","sortKey","id");--> statement-breakpoint
CREATE INDEX "client_byCreation" ON "client" USING btree ("workspaceId","isArchived","createdAt","id");--> statement-breakpoint
CREATE INDEX "client_byInvoiceCount" ON "client" USING btree ("workspaceId","isArchived","invoiceCount","id");--> statement-breakpoint
CREATE INDEX "client_byInteraction" ON "client" USING btree ("workspaceId","isArchived","lastInteractionKey","id");--> statement-breakpoint
CREATE INDEX "client_byRating" ON "client" USING btree ("workspaceId","isArchived","rating","id");--> statement-breakpoint
CREATE INDEX "client_byEnrichment" ON "client" USING btree ("workspaceId","isArchived","enrichmentState","id");--> statement-breakpoint
CREATE INDEX "client_byIndustry" ON "client" USING btree ("workspaceId","industry");--> statement-breakpoint
CREATE INDEX "client_byEmail" ON "client" USING btree ("workspaceId","email");--> statement-breakpoint
CREATE INDEX "client_byTaxId" ON "client" USING btree ("workspaceId","taxId");--> statement-breakpoint
CREATE INDEX "client_byParent" ON "client" USING btree ("workspaceId","parentClientId");--> statement-breakpoint
CREATE INDEX "client_byOwner" ON "client" USING btree ("workspaceId","isArchived","ownerId");--> statement-breakpoint
CREATE INDEX "client_byStatus" ON "client" USING btree ("workspaceId","isArchived","statusId");--> statement-breakpoint
CREATE INDEX "client_byCountry" ON "client" USING btree ("workspaceId","isArchived","countryCode");--> statement-breakpoint
CREATE UNIQUE INDEX "clientSearch_client" ON "clientSearch" USING btree ("clientId");--> statement-breakpoint
CREATE INDEX "clientSearch_workspace" ON "clientSearch" USING btree ("workspaceId","rowId");--> statement-breakpoint
CREATE INDEX "clientSearch_byName" ON "clientSearch" USING btree ("workspaceId","isArchived","sortKey","clientId");--> statement-breakpoint
CREATE INDEX "clientTag_tag" ON "clientTag" USING btree ("workspaceId","tagId");--> statement-breakpoint
CREATE INDEX "clientTotal_byOutstanding" ON "clientTotal" USING btree ("workspaceId","isBilling","isArchived","currency","outstandingMinor","clientId");--> statement-breakpoint
CREATE INDEX "clientTotal_byRevenue" ON "clientTotal" USING btree ("workspaceId","isBilling","isArchived","currency","revenueMinor","clientId");--> statement-breakpoint
CREATE INDEX "status_workspace" ON "status" USING btree ("workspaceId","position");--> statement-breakpoint
CREATE UNIQUE INDEX "tag_name" ON "tag" USING btree ("workspaceId","nameKey");--> statement-breakpoint
CREATE INDEX "clientContact_contact" ON "clientContact" USING btree ("contactId");--> statement-breakpoint
CREATE INDEX "clientContact_successor" ON "clientContact" USING btree ("successorId");--> statement-breakpoint
CREATE UNIQUE INDEX "clientContact_onePrimary" ON "clientContact" USING btree ("workspaceId","clientId") WHERE "isPrimary";--> statement-breakpoint
CREATE INDEX "contact_byName" ON "contact" USING btree ("workspaceId","isArchived","sortKey","id");--> statement-breakpoint
CREATE INDEX "contact_objecting" ON "contact" USING btree ("workspaceId") WHERE "isObjecting";--> statement-breakpoint
CREATE INDEX "contactEmail_contact" ON "contactEmail" USING btree ("contactId");--> statement-breakpoint
CREATE INDEX "picture_client" ON "picture" USING btree ("clientId");--> statement-breakpoint
CREATE INDEX "picture_contact" ON "picture" USING btree ("contactId");--> statement-breakpoint
CREATE UNIQUE INDEX "picture_storageKey" ON "picture" USING btree ("storageKey");--> statement-breakpoint
CREATE INDEX "picture_unused" ON "picture" USING btree ("unusedSince");--> statement-breakpoint
CREATE UNIQUE INDEX "enrichmentFact_claim" ON "enrichmentFact" USING btree ("clientId","field","valueHash");--> statement-breakpoint
CREATE INDEX "enrichmentFact_decision" ON "enrichmentFact" USING btree ("workspaceId","decision","id");--> statement-breakpoint
CREATE INDEX "enrichmentFact_firstRun" ON "enrichmentFact" USING btree ("firstRunId");--> statement-breakpoint
CREATE INDEX "enrichmentFact_lastRun" ON "enrichmentFact" USING btree ("lastRunId");--> statement-breakpoint
CREATE INDEX "enrichmentGetPaid_workspace" ON "enrichmentGetPaid" USING btree ("workspaceId");--> statement-breakpoint
CREATE INDEX "enrichmentRun_client" ON "enrichmentRun" USING btree ("clientId","createdAt","id");--> statement-breakpoint
CREATE INDEX "enrichmentRun_batch" ON "enrichmentRun" USING btree ("batchId","state","id");--> statement-breakpoint
CREATE INDEX "enrichmentRun_counted" ON "enrichmentRun" USING btree ("workspaceId","countedAt");--> statement-breakpoint
CREATE INDEX "mail_subject" ON "mail" USING btree ("workspaceId","subjectId","createdAt");--> statement-breakpoint
CREATE INDEX "mail_client" ON "mail" USING btree ("clientId");--> statement-breakpoint
CREATE INDEX "mail_contact" ON "mail" USING btree ("contactId");--> statement-breakpoint
CREATE INDEX "mail_sender" ON "mail" USING btree ("senderId");--> statement-breakpoint
CREATE INDEX "comment_client" ON "comment" USING btree ("clientId","kind","isRemoved","pinned","id");--> statement-breakpoint
CREATE INDEX "comment_removed" ON "comment" USING btree ("removedAt") WHERE "removedAt" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "portalAccess_contact" ON "portalAccess" USING btree ("clientId","contactId");--> statement-breakpoint
CREATE INDEX "portalAccess_ofContact" ON "portalAccess" USING btree ("contactId");--> statement-breakpoint
CREATE INDEX "portalAccess_invited" ON "portalAccess" USING btree ("workspaceId","invitedAt","id");--> statement-breakpoint
CREATE INDEX "portalAccess_user" ON "portalAccess" USING btree ("grantedById");--> statement-breakpoint
CREATE INDEX "portalAccount_workspace" ON "portalAccount" USING btree ("workspaceId");--> statement-breakpoint
CREATE INDEX "portalCode_workspace" ON "portalCode" USING btree ("workspaceId");--> statement-breakpoint
CREATE INDEX "portalCode_contact" ON "portalCode" USING btree ("contactId");--> statement-breakpoint
CREATE UNIQUE INDEX "portalLink_secret" ON "portalLink" USING btree ("secretHash");--> statement-breakpoint
CREATE INDEX "portalLink_client" ON "portalLink" USING btree ("clientId","createdAt","id");--> statement-breakpoint
CREATE INDEX "portalLink_user" ON "portalLink" USING btree ("createdById");--> statement-breakpoint
CREATE UNIQUE INDEX "portalProposal_open" ON "portalProposal" USING btree ("clientId","field") WHERE "state" = 'open';--> statement-breakpoint
CREATE INDEX "portalProposal_client" ON "portalProposal" USING btree ("clientId","createdAt","id");--> statement-breakpoint
CREATE INDEX "portalProposal_contact" ON "portalProposal" USING btree ("contactId");--> statement-breakpoint
CREATE INDEX "portalProposal_user" ON "portalProposal" USING btree ("decidedById");--> statement-breakpoint
CREATE INDEX "portalProposal_age" ON "portalProposal" USING btree ("decidedAt");--> statement-breakpoint
CREATE UNIQUE INDEX "portalSignIn_secret" ON "portalSignIn" USING btree ("secretHash");--> statement-breakpoint
CREATE INDEX "portalSignIn_contact" ON "portalSignIn" USING btree ("contactId");--> statement-breakpoint
CREATE INDEX "portalSignIn_expiry" ON "portalSignIn" USING btree ("expiresAt");--> statement-breakpoint
CREATE INDEX "portalToken_contact" ON "portalToken" USING btree ("contactId","purpose");--> statement-breakpoint
CREATE INDEX "portalToken_access" ON "portalToken" USING btree ("accessId") WHERE "accessId" is not null;--> statement-breakpoint
CREATE INDEX "portalToken_expiry" ON "portalToken" USING btree ("expiresAt");--> statement-breakpoint
CREATE INDEX "reply_client" ON "reply" USING btree ("clientId","isRemoved","id","side");--> statement-breakpoint
CREATE INDEX "reply_author" ON "reply" USING btree ("authorId");--> statement-breakpoint
CREATE INDEX "reply_contact" ON "reply" USING btree ("contactId");--> statement-breakpoint
CREATE INDEX "reply_removed" ON "reply" USING btree ("removedAt") WHERE "removedAt" is not null;--> statement-breakpoint
CREATE INDEX "customField_workspace" ON "customField" USING btree ("workspaceId","position");--> statement-breakpoint
CREATE INDEX "option_workspace" ON "option" USING btree ("workspaceId","set","position");--> statement-breakpoint
CREATE INDEX "task_client" ON "task" USING btree ("clientId","isRemoved","isClosed","listKey","id");--> statement-breakpoint
CREATE INDEX "task_assignee" ON "task" USING btree ("workspaceId","assigneeId","isRemoved","isClosed","listKey","id");--> statement-breakpoint
CREATE INDEX "task_workspace" ON "task" USING btree ("workspaceId","isClosed","listKey","id");--> statement-breakpoint
CREATE INDEX "task_removed" ON "task" USING btree ("removedAt") WHERE "removedAt" is not null;--> statement-breakpoint
CREATE INDEX "file_client" ON "file" USING btree ("clientId","createdAt","id");--> statement-breakpoint
CREATE INDEX "file_direction" ON "file" USING btree ("clientId","workspaceId","removedAt","direction");--> statement-breakpoint
CREATE UNIQUE INDEX "file_storageKey" ON "file" USING btree ("storageKey");--> statement-breakpoint
CREATE INDEX "file_removed" ON "file" USING btree ("removedAt");--> statement-breakpoint
CREATE INDEX "storedObject_size" ON "storedObject" USING btree ("workspaceId","size");--> statement-breakpoint
CREATE INDEX "job_due" ON "job" USING btree ("failedAt","dueAt");