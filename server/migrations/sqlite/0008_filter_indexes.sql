CREATE INDEX `client_byStatus` ON `client` (`workspaceId`,`statusId`);--> statement-breakpoint
CREATE INDEX `client_byCountry` ON `client` (`workspaceId`,`countryCode`);--> statement-breakpoint
-- As if they were of no use: SQLite would leave the order of a list for them. Who wants them names them.
INSERT INTO "sqlite_stat1" ("tbl", "idx", "stat") VALUES
	('client', 'client_byStatus', '100000 100000 100000'),
	('client', 'client_byCountry', '100000 100000 100000');