CREATE TABLE `apiKey` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`name` text NOT NULL,
	`keyHash` text NOT NULL,
	`origins` text NOT NULL,
	`createdAt` text NOT NULL,
	`expiresAt` text,
	`lastUsedAt` text,
	`revokedAt` text,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `apiKey_hash` ON `apiKey` (`keyHash`);--> statement-breakpoint
CREATE TABLE `idempotencyKey` (
	`workspaceId` text NOT NULL,
	`userId` text NOT NULL,
	`procedure` text NOT NULL,
	`key` text NOT NULL,
	`inputHash` text NOT NULL,
	`answer` text,
	`createdAt` text NOT NULL,
	PRIMARY KEY(`workspaceId`, `userId`, `procedure`, `key`),
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `idempotencyKey_age` ON `idempotencyKey` (`createdAt`);--> statement-breakpoint
CREATE TABLE `membership` (
	`workspaceId` text NOT NULL,
	`userId` text NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	PRIMARY KEY(`workspaceId`, `userId`),
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `membership_user` ON `membership` (`userId`);--> statement-breakpoint
CREATE TABLE `preference` (
	`workspaceId` text NOT NULL,
	`userId` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	`updatedAt` text NOT NULL,
	PRIMARY KEY(`workspaceId`, `userId`, `name`),
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`apiKeyId` text,
	`userId` text,
	`tokenHash` text NOT NULL,
	`role` text,
	`scopes` text NOT NULL,
	`allowedOrigins` text NOT NULL,
	`subjectClientId` text,
	`subjectContactId` text,
	`portalScopes` text,
	`portalLinkId` text,
	`portalSignInId` text,
	`viewerSessionId` text,
	`createdAt` text NOT NULL,
	`expiresAt` text NOT NULL,
	`revokedAt` text,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`apiKeyId`) REFERENCES `apiKey`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`tokenHash`);--> statement-breakpoint
CREATE INDEX `session_expiry` ON `session` (`expiresAt`);--> statement-breakpoint
CREATE INDEX `session_viewer` ON `session` (`viewerSessionId`) WHERE "viewerSessionId" is not null;--> statement-breakpoint
CREATE INDEX `session_signIn` ON `session` (`portalSignInId`) WHERE "portalSignInId" is not null;--> statement-breakpoint
CREATE INDEX `session_portal` ON `session` (`subjectClientId`) WHERE "subjectClientId" is not null;--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`hostId` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_hostId` ON `user` (`workspaceId`,`hostId`);--> statement-breakpoint
CREATE TABLE `workspace` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`baseCurrency` text NOT NULL,
	`timezone` text NOT NULL,
	`locale` text NOT NULL,
	`countryCode` text,
	`assetLabel` text,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`kind` text NOT NULL,
	`type` text NOT NULL,
	`actorType` text NOT NULL,
	`actorId` text,
	`subjectId` text,
	`subjectName` text,
	`data` text NOT NULL,
	`externalId` text,
	`at` text NOT NULL,
	`version` integer,
	`removedAt` text,
	`isRemoved` integer GENERATED ALWAYS AS (("removedAt" is not null)) VIRTUAL NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activity_client` ON `activity` (`workspaceId`,`clientId`,`kind`,`isRemoved`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `activity_consent` ON `activity` (`workspaceId`,`clientId`,`at`,`id`) WHERE cast("data" as text) like '%"newsletterSource"%';--> statement-breakpoint
CREATE UNIQUE INDEX `activity_external` ON `activity` (`workspaceId`,`clientId`,`type`,`externalId`) WHERE "externalId" is not null;--> statement-breakpoint
CREATE INDEX `activity_removed` ON `activity` (`removedAt`) WHERE "removedAt" is not null;--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`actorType` text NOT NULL,
	`actorId` text NOT NULL,
	`sessionId` text,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entityId` text NOT NULL,
	`clientId` text,
	`diff` text,
	`at` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `audit_entity` ON `audit` (`workspaceId`,`entityId`,`at`);--> statement-breakpoint
CREATE INDEX `audit_client` ON `audit` (`workspaceId`,`clientId`);--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`workspaceId` text NOT NULL,
	`kind` text NOT NULL,
	`recordId` text NOT NULL,
	`clientId` text,
	`version` integer,
	`actorType` text NOT NULL,
	`actorId` text NOT NULL,
	`at` text NOT NULL,
	`transactionId` text,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `event_workspace` ON `event` (`workspaceId`,`seq`);--> statement-breakpoint
CREATE INDEX `event_transaction` ON `event` (`transactionId`);--> statement-breakpoint
CREATE TABLE `notification` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`userId` text NOT NULL,
	`kind` text NOT NULL,
	`clientId` text NOT NULL,
	`subjectId` text NOT NULL,
	`actorId` text,
	`at` text NOT NULL,
	`readAt` text,
	`isRead` integer GENERATED ALWAYS AS (("readAt" is not null)) VIRTUAL NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actorId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `notification_user` ON `notification` (`userId`,`id`);--> statement-breakpoint
CREATE INDEX `notification_unread` ON `notification` (`userId`,`isRead`,`id`);--> statement-breakpoint
CREATE INDEX `notification_client` ON `notification` (`workspaceId`,`clientId`);--> statement-breakpoint
CREATE INDEX `notification_subject` ON `notification` (`workspaceId`,`subjectId`);--> statement-breakpoint
CREATE INDEX `notification_age` ON `notification` (`at`);--> statement-breakpoint
CREATE TABLE `address` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text,
	`isPrimary` integer NOT NULL,
	`recipient` text,
	`street` text,
	`district` text,
	`city` text,
	`region` text,
	`postalCode` text,
	`countryCode` text,
	`position` text,
	`text` text NOT NULL,
	`removedAt` text,
	`isRemoved` integer GENERATED ALWAYS AS (("removedAt" is not null)) VIRTUAL NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `address_client` ON `address` (`clientId`,`isRemoved`);--> statement-breakpoint
CREATE INDEX `address_removed` ON `address` (`removedAt`) WHERE "removedAt" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `address_onePrimary` ON `address` (`workspaceId`,`clientId`) WHERE "isPrimary";--> statement-breakpoint
CREATE TABLE `asset` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text,
	`identifier` text,
	`place` text,
	`installedOn` text,
	`note` text,
	`status` text NOT NULL,
	`listKey` text NOT NULL,
	`searchText` text NOT NULL,
	`createdAt` text NOT NULL,
	`removedAt` text,
	`isRemoved` integer GENERATED ALWAYS AS (("removedAt" is not null)) VIRTUAL NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `asset_client` ON `asset` (`clientId`,`isRemoved`,`listKey`,`id`);--> statement-breakpoint
CREATE INDEX `asset_workspace` ON `asset` (`workspaceId`,`isRemoved`,`listKey`,`id`,`searchText`);--> statement-breakpoint
CREATE INDEX `asset_removed` ON `asset` (`removedAt`) WHERE "removedAt" is not null;--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`kind` text NOT NULL,
	`number` text,
	`clientId` text NOT NULL,
	`status` text NOT NULL,
	`currency` text NOT NULL,
	`issueDate` text NOT NULL,
	`dueDate` text,
	`totalMinor` integer NOT NULL,
	`paidMinor` integer NOT NULL,
	`balanceMinor` integer NOT NULL,
	`billTo` text NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `document_client` ON `document` (`workspaceId`,`clientId`,`issueDate`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_number` ON `document` (`workspaceId`,`number`,`kind`);--> statement-breakpoint
CREATE TABLE `payment` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`kind` text NOT NULL,
	`amountMinor` integer NOT NULL,
	`currency` text NOT NULL,
	`at` text NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `payment_client` ON `payment` (`workspaceId`,`clientId`,`at`);--> statement-breakpoint
CREATE TABLE `paymentAllocation` (
	`workspaceId` text NOT NULL,
	`paymentId` text NOT NULL,
	`documentId` text NOT NULL,
	`amountMinor` integer NOT NULL,
	PRIMARY KEY(`paymentId`, `documentId`),
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`paymentId`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`documentId`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `paymentAllocation_document` ON `paymentAllocation` (`documentId`);--> statement-breakpoint
CREATE TABLE `client` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`sortKey` text NOT NULL,
	`email` text,
	`phone` text,
	`website` text,
	`address` text,
	`countryCode` text,
	`taxId` text,
	`notes` text,
	`industry` text,
	`typeId` text,
	`tierId` text,
	`pictureId` text,
	`brandId` text,
	`rating` integer NOT NULL,
	`statusId` text NOT NULL,
	`statusReasonId` text,
	`statusReason` text,
	`team` text NOT NULL,
	`parentClientId` text,
	`newsletter` text,
	`customFields` text NOT NULL,
	`ownerId` text,
	`currency` text NOT NULL,
	`paymentTermsDays` integer NOT NULL,
	`reminderTone` text NOT NULL,
	`portalEnabled` integer NOT NULL,
	`clientSince` text,
	`invoiceCount` integer NOT NULL,
	`lastInteractionAt` text,
	`lastInteractionKey` text NOT NULL,
	`enrichmentState` text NOT NULL,
	`listSummary` text NOT NULL,
	`archivedAt` text,
	`isArchived` integer GENERATED ALWAYS AS (("archivedAt" is not null)) VIRTUAL NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`typeId`) REFERENCES `option`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tierId`) REFERENCES `option`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`brandId`) REFERENCES `option`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statusId`) REFERENCES `status`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statusReasonId`) REFERENCES `option`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ownerId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `client_byName` ON `client` (`workspaceId`,`isArchived`,`sortKey`,`id`,`statusId`,`ownerId`,`countryCode`,`portalEnabled`,`invoiceCount`,`createdAt`,`clientSince`,`lastInteractionKey`,`tierId`,`typeId`,`brandId`,`rating`,`industry`,`enrichmentState`);--> statement-breakpoint
CREATE INDEX `client_byCreation` ON `client` (`workspaceId`,`isArchived`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `client_byInvoiceCount` ON `client` (`workspaceId`,`isArchived`,`invoiceCount`,`id`);--> statement-breakpoint
CREATE INDEX `client_byInteraction` ON `client` (`workspaceId`,`isArchived`,`lastInteractionKey`,`id`);--> statement-breakpoint
CREATE INDEX `client_byRating` ON `client` (`workspaceId`,`isArchived`,`rating`,`id`);--> statement-breakpoint
CREATE INDEX `client_byEnrichment` ON `client` (`workspaceId`,`isArchived`,`enrichmentState`,`id`);--> statement-breakpoint
CREATE INDEX `client_byIndustry` ON `client` (`workspaceId`,`industry`);--> statement-breakpoint
CREATE INDEX `client_byEmail` ON `client` (`workspaceId`,`email`);--> statement-breakpoint
CREATE INDEX `client_byTaxId` ON `client` (`workspaceId`,`taxId`);--> statement-breakpoint
CREATE INDEX `client_byParent` ON `client` (`workspaceId`,`parentClientId`);--> statement-breakpoint
CREATE INDEX `client_byOwner` ON `client` (`workspaceId`,`isArchived`,`ownerId`);--> statement-breakpoint
CREATE INDEX `client_byStatus` ON `client` (`workspaceId`,`isArchived`,`statusId`);--> statement-breakpoint
CREATE INDEX `client_byCountry` ON `client` (`workspaceId`,`isArchived`,`countryCode`);--> statement-breakpoint
CREATE TABLE `clientSearch` (
	`rowId` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`clientId` text NOT NULL,
	`workspaceId` text NOT NULL,
	`sortKey` text NOT NULL,
	`isArchived` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clientSearch_client` ON `clientSearch` (`clientId`);--> statement-breakpoint
CREATE INDEX `clientSearch_workspace` ON `clientSearch` (`workspaceId`,`rowId`);--> statement-breakpoint
CREATE INDEX `clientSearch_byName` ON `clientSearch` (`workspaceId`,`isArchived`,`sortKey`,`clientId`,`text`);--> statement-breakpoint
CREATE TABLE `clientTag` (
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`tagId` text NOT NULL,
	PRIMARY KEY(`clientId`, `tagId`),
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tagId`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `clientTag_tag` ON `clientTag` (`workspaceId`,`tagId`);--> statement-breakpoint
CREATE TABLE `clientTotal` (
	`clientId` text NOT NULL,
	`currency` text NOT NULL,
	`workspaceId` text NOT NULL,
	`isBilling` integer NOT NULL,
	`isArchived` integer NOT NULL,
	`outstandingMinor` integer NOT NULL,
	`revenueMinor` integer NOT NULL,
	PRIMARY KEY(`clientId`, `currency`),
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `clientTotal_byOutstanding` ON `clientTotal` (`workspaceId`,`isBilling`,`isArchived`,`currency`,`outstandingMinor`,`clientId`);--> statement-breakpoint
CREATE INDEX `clientTotal_byRevenue` ON `clientTotal` (`workspaceId`,`isBilling`,`isArchived`,`currency`,`revenueMinor`,`clientId`);--> statement-breakpoint
CREATE TABLE `status` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`label` text NOT NULL,
	`category` text NOT NULL,
	`position` integer NOT NULL,
	`hiddenAt` text,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `status_workspace` ON `status` (`workspaceId`,`position`);--> statement-breakpoint
CREATE TABLE `tag` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`name` text NOT NULL,
	`nameKey` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_name` ON `tag` (`workspaceId`,`nameKey`);--> statement-breakpoint
CREATE TABLE `clientContact` (
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`contactId` text NOT NULL,
	`version` integer NOT NULL,
	`isPrimary` integer NOT NULL,
	`roles` text NOT NULL,
	`groups` text NOT NULL,
	`relationship` text,
	`startedOn` text,
	`endedOn` text,
	`successorId` text,
	`removedAt` text,
	`isCurrent` integer GENERATED ALWAYS AS (("endedOn" is null and "removedAt" is null)) VIRTUAL NOT NULL,
	PRIMARY KEY(`clientId`, `contactId`),
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`successorId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `clientContact_contact` ON `clientContact` (`contactId`);--> statement-breakpoint
CREATE INDEX `clientContact_successor` ON `clientContact` (`successorId`);--> statement-breakpoint
CREATE UNIQUE INDEX `clientContact_onePrimary` ON `clientContact` (`workspaceId`,`clientId`) WHERE "isPrimary";--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`position` text,
	`pictureId` text,
	`emails` text NOT NULL,
	`phones` text NOT NULL,
	`isObjecting` integer NOT NULL,
	`sortKey` text NOT NULL,
	`searchText` text NOT NULL,
	`archivedAt` text,
	`isArchived` integer GENERATED ALWAYS AS (("archivedAt" is not null)) VIRTUAL NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_byName` ON `contact` (`workspaceId`,`isArchived`,`sortKey`,`id`,`searchText`);--> statement-breakpoint
CREATE INDEX `contact_objecting` ON `contact` (`workspaceId`) WHERE "isObjecting";--> statement-breakpoint
CREATE TABLE `contactEmail` (
	`workspaceId` text NOT NULL,
	`key` text NOT NULL,
	`contactId` text NOT NULL,
	PRIMARY KEY(`workspaceId`, `key`),
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contactEmail_contact` ON `contactEmail` (`contactId`);--> statement-breakpoint
CREATE TABLE `picture` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text,
	`contactId` text,
	`storageKey` text NOT NULL,
	`size` integer NOT NULL,
	`unusedSince` text,
	`isOfFact` integer NOT NULL,
	`createdAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `picture_client` ON `picture` (`clientId`);--> statement-breakpoint
CREATE INDEX `picture_contact` ON `picture` (`contactId`);--> statement-breakpoint
CREATE UNIQUE INDEX `picture_storageKey` ON `picture` (`storageKey`);--> statement-breakpoint
CREATE INDEX `picture_unused` ON `picture` (`unusedSince`);--> statement-breakpoint
CREATE TABLE `enrichmentFact` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`valueHash` text NOT NULL,
	`sources` text NOT NULL,
	`confidence` integer NOT NULL,
	`decision` text NOT NULL,
	`decidedById` text,
	`decidedAt` text,
	`applied` text,
	`firstRunId` text NOT NULL,
	`lastRunId` text NOT NULL,
	`observedAt` text NOT NULL,
	`goneAt` text,
	`supersededById` text,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`firstRunId`) REFERENCES `enrichmentRun`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lastRunId`) REFERENCES `enrichmentRun`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrichmentFact_claim` ON `enrichmentFact` (`clientId`,`field`,`valueHash`);--> statement-breakpoint
CREATE INDEX `enrichmentFact_decision` ON `enrichmentFact` (`workspaceId`,`decision`,`id`);--> statement-breakpoint
CREATE INDEX `enrichmentFact_firstRun` ON `enrichmentFact` (`firstRunId`);--> statement-breakpoint
CREATE INDEX `enrichmentFact_lastRun` ON `enrichmentFact` (`lastRunId`);--> statement-breakpoint
CREATE TABLE `enrichmentGetPaid` (
	`clientId` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`version` integer NOT NULL,
	`said` text NOT NULL,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `enrichmentGetPaid_workspace` ON `enrichmentGetPaid` (`workspaceId`);--> statement-breakpoint
CREATE TABLE `enrichmentLane` (
	`workspaceId` text NOT NULL,
	`userId` text NOT NULL,
	`batchId` text NOT NULL,
	`isPaused` integer NOT NULL,
	`turn` text NOT NULL,
	`startedAt` text NOT NULL,
	PRIMARY KEY(`workspaceId`, `userId`),
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `enrichmentRun` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`trigger` text NOT NULL,
	`skipReason` text,
	`error` text,
	`inputHash` text NOT NULL,
	`attempts` integer NOT NULL,
	`nextRetryAt` text,
	`identity` text,
	`found` text NOT NULL,
	`providers` text NOT NULL,
	`logoProblem` text,
	`requestedById` text,
	`createdAt` text NOT NULL,
	`startedAt` text,
	`finishedAt` text,
	`undoneAt` text,
	`mayFill` integer NOT NULL,
	`batchId` text,
	`countedAt` text,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `enrichmentRun_client` ON `enrichmentRun` (`clientId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `enrichmentRun_batch` ON `enrichmentRun` (`batchId`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `enrichmentRun_counted` ON `enrichmentRun` (`workspaceId`,`countedAt`);--> statement-breakpoint
CREATE TABLE `enrichmentSettings` (
	`workspaceId` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`isEnabled` integer NOT NULL,
	`dailyCap` integer NOT NULL,
	`triggers` text NOT NULL,
	`ignoredSources` text NOT NULL,
	`keepsPeople` integer NOT NULL,
	`policies` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `enrichmentSuppressed` (
	`workspaceId` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`workspaceId`, `hash`),
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`kind` text NOT NULL,
	`clientId` text NOT NULL,
	`contactId` text NOT NULL,
	`subjectId` text NOT NULL,
	`senderId` text,
	`state` text NOT NULL,
	`problem` text,
	`createdAt` text NOT NULL,
	`stateAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`senderId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `mail_subject` ON `mail` (`workspaceId`,`subjectId`,`createdAt`);--> statement-breakpoint
CREATE INDEX `mail_client` ON `mail` (`clientId`);--> statement-breakpoint
CREATE INDEX `mail_contact` ON `mail` (`contactId`);--> statement-breakpoint
CREATE INDEX `mail_sender` ON `mail` (`senderId`);--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`authorId` text,
	`editorId` text,
	`pinned` integer NOT NULL,
	`mentions` text NOT NULL,
	`createdAt` text NOT NULL,
	`editedAt` text,
	`removedAt` text,
	`isRemoved` integer GENERATED ALWAYS AS (("removedAt" is not null)) VIRTUAL NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`authorId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`editorId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `comment_client` ON `comment` (`clientId`,`kind`,`isRemoved`,`pinned`,`id`);--> statement-breakpoint
CREATE INDEX `comment_removed` ON `comment` (`removedAt`) WHERE "removedAt" is not null;--> statement-breakpoint
CREATE TABLE `commentText` (
	`workspaceId` text NOT NULL,
	`commentId` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`authorId` text,
	`at` text NOT NULL,
	PRIMARY KEY(`commentId`, `version`),
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`commentId`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`authorId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `portalAccess` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`contactId` text NOT NULL,
	`scopes` text NOT NULL,
	`grantedById` text,
	`grantedAt` text NOT NULL,
	`invitedAt` text NOT NULL,
	`suspendedAt` text,
	`lastVisitAt` text,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`grantedById`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `portalAccess_contact` ON `portalAccess` (`clientId`,`contactId`);--> statement-breakpoint
CREATE INDEX `portalAccess_ofContact` ON `portalAccess` (`contactId`);--> statement-breakpoint
CREATE INDEX `portalAccess_invited` ON `portalAccess` (`workspaceId`,`invitedAt`,`id`);--> statement-breakpoint
CREATE INDEX `portalAccess_user` ON `portalAccess` (`grantedById`);--> statement-breakpoint
CREATE TABLE `portalAccount` (
	`contactId` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`emailKey` text NOT NULL,
	`passwordHash` text,
	`lastSignInAt` text NOT NULL,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `portalAccount_workspace` ON `portalAccount` (`workspaceId`);--> statement-breakpoint
CREATE TABLE `portalCode` (
	`sessionId` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`contactId` text NOT NULL,
	`mailId` text NOT NULL,
	`hash` text,
	`attempts` integer NOT NULL,
	`expiresAt` text,
	`writingEndsAt` text,
	FOREIGN KEY (`sessionId`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `portalCode_workspace` ON `portalCode` (`workspaceId`);--> statement-breakpoint
CREATE INDEX `portalCode_contact` ON `portalCode` (`contactId`);--> statement-breakpoint
CREATE TABLE `portalLink` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`secretHash` text NOT NULL,
	`createdById` text,
	`createdAt` text NOT NULL,
	`expiresAt` text,
	`revokedAt` text,
	`lastOpenedAt` text,
	`visits` integer NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`createdById`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `portalLink_secret` ON `portalLink` (`secretHash`);--> statement-breakpoint
CREATE INDEX `portalLink_client` ON `portalLink` (`clientId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `portalLink_user` ON `portalLink` (`createdById`);--> statement-breakpoint
CREATE TABLE `portalProposal` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`contactId` text,
	`via` text NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`value` text,
	`state` text NOT NULL,
	`createdAt` text NOT NULL,
	`decidedById` text,
	`decidedAt` text,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decidedById`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `portalProposal_open` ON `portalProposal` (`clientId`,`field`) WHERE "state" = 'open';--> statement-breakpoint
CREATE INDEX `portalProposal_client` ON `portalProposal` (`clientId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `portalProposal_contact` ON `portalProposal` (`contactId`);--> statement-breakpoint
CREATE INDEX `portalProposal_user` ON `portalProposal` (`decidedById`);--> statement-breakpoint
CREATE INDEX `portalProposal_age` ON `portalProposal` (`decidedAt`);--> statement-breakpoint
CREATE TABLE `portalSignIn` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`contactId` text NOT NULL,
	`secretHash` text NOT NULL,
	`browser` text,
	`system` text,
	`createdAt` text NOT NULL,
	`lastUsedAt` text NOT NULL,
	`expiresAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `portalSignIn_secret` ON `portalSignIn` (`secretHash`);--> statement-breakpoint
CREATE INDEX `portalSignIn_contact` ON `portalSignIn` (`contactId`);--> statement-breakpoint
CREATE INDEX `portalSignIn_expiry` ON `portalSignIn` (`expiresAt`);--> statement-breakpoint
CREATE TABLE `portalToken` (
	`hash` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`contactId` text NOT NULL,
	`purpose` text NOT NULL,
	`accessId` text,
	`emailKey` text NOT NULL,
	`attempts` integer NOT NULL,
	`createdAt` text NOT NULL,
	`expiresAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`accessId`) REFERENCES `portalAccess`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `portalToken_contact` ON `portalToken` (`contactId`,`purpose`);--> statement-breakpoint
CREATE INDEX `portalToken_access` ON `portalToken` (`accessId`) WHERE "accessId" is not null;--> statement-breakpoint
CREATE INDEX `portalToken_expiry` ON `portalToken` (`expiresAt`);--> statement-breakpoint
CREATE TABLE `reply` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`side` text NOT NULL,
	`authorId` text,
	`contactId` text,
	`createdAt` text NOT NULL,
	`editedAt` text,
	`removedAt` text,
	`isRemoved` integer GENERATED ALWAYS AS (("removedAt" is not null)) VIRTUAL NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`authorId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`contactId`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `reply_client` ON `reply` (`clientId`,`isRemoved`,`id`,`side`);--> statement-breakpoint
CREATE INDEX `reply_author` ON `reply` (`authorId`);--> statement-breakpoint
CREATE INDEX `reply_contact` ON `reply` (`contactId`);--> statement-breakpoint
CREATE INDEX `reply_removed` ON `reply` (`removedAt`) WHERE "removedAt" is not null;--> statement-breakpoint
CREATE TABLE `customField` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`label` text NOT NULL,
	`type` text NOT NULL,
	`choices` text NOT NULL,
	`position` integer NOT NULL,
	`hiddenAt` text,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `customField_workspace` ON `customField` (`workspaceId`,`position`);--> statement-breakpoint
CREATE TABLE `option` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`set` text NOT NULL,
	`label` text NOT NULL,
	`key` text,
	`position` integer NOT NULL,
	`hiddenAt` text,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `option_workspace` ON `option` (`workspaceId`,`set`,`position`);--> statement-breakpoint
CREATE TABLE `task` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`status` text NOT NULL,
	`priority` text NOT NULL,
	`assigneeId` text,
	`startsAt` text,
	`dueAt` text,
	`closedAt` text,
	`listKey` text NOT NULL,
	`createdAt` text NOT NULL,
	`removedAt` text,
	`isClosed` integer GENERATED ALWAYS AS (("closedAt" is not null)) VIRTUAL NOT NULL,
	`isRemoved` integer GENERATED ALWAYS AS (("removedAt" is not null)) VIRTUAL NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assigneeId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `task_client` ON `task` (`clientId`,`isRemoved`,`isClosed`,`listKey`,`id`);--> statement-breakpoint
CREATE INDEX `task_assignee` ON `task` (`workspaceId`,`assigneeId`,`isRemoved`,`isClosed`,`listKey`,`id`);--> statement-breakpoint
CREATE INDEX `task_workspace` ON `task` (`workspaceId`,`isClosed`,`listKey`,`id`);--> statement-breakpoint
CREATE INDEX `task_removed` ON `task` (`removedAt`) WHERE "removedAt" is not null;--> statement-breakpoint
CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`clientId` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`storageKey` text NOT NULL,
	`direction` text NOT NULL,
	`uploadedByKind` text NOT NULL,
	`uploadedById` text NOT NULL,
	`removedAt` text,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clientId`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `file_client` ON `file` (`clientId`,`createdAt`,`id`);--> statement-breakpoint
CREATE INDEX `file_direction` ON `file` (`clientId`,`workspaceId`,`removedAt`,`direction`);--> statement-breakpoint
CREATE UNIQUE INDEX `file_storageKey` ON `file` (`storageKey`);--> statement-breakpoint
CREATE INDEX `file_removed` ON `file` (`removedAt`);--> statement-breakpoint
CREATE TABLE `storedObject` (
	`key` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`size` integer NOT NULL,
	`storedAt` text,
	`createdAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `storedObject_size` ON `storedObject` (`workspaceId`,`size`);--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`workspaceId` text NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`attempts` integer NOT NULL,
	`dueAt` text NOT NULL,
	`leaseId` text,
	`lastError` text,
	`failedAt` text,
	`createdAt` text NOT NULL,
	FOREIGN KEY (`workspaceId`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`failedAt`,`dueAt`);