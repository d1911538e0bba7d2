DROP INDEX `client_byName`;--> statement-breakpoint
DROP INDEX `client_byOwner`;--> statement-breakpoint
DROP INDEX `client_byStatus`;--> statement-breakpoint
DROP INDEX `client_byCountry`;--> statement-breakpoint
CREATE INDEX `client_byName` ON `client` (`workspaceId`,`isArchived`,`sortKey`,`id`,`statusId`,`ownerId`,`countryCode`,`portalEnabled`,`invoiceCount`,`createdAt`,`clientSince`,`lastInteractionKey`);--> statement-breakpoint
CREATE INDEX `client_byOwner` ON `client` (`workspaceId`,`isArchived`,`ownerId`);--> statement-breakpoint
CREATE INDEX `client_byStatus` ON `client` (`workspaceId`,`isArchived`,`statusId`);--> statement-breakpoint
CREATE INDEX `client_byCountry` ON `client` (`workspaceId`,`isArchived`,`countryCode`);--> statement-breakpoint
-- Three of them as if they were of no use: SQLite would leave the order of a list for them. Who wants them names them.
INSERT INTO "sqlite_stat1" ("tbl", "idx", "stat") VALUES
	('client', 'client_byName', '100000 100000 50000 2 1 1 1 1 1 1 1 1 1'),
	('client', 'client_byOwner', '100000 100000 100000 100000'),
	('client', 'client_byStatus', '100000 100000 100000 100000'),
	('client', 'client_byCountry', '100000 100000 100000 100000');
