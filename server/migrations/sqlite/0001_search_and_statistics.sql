-- What drizzle-kit cannot generate from schema.ts. `migration --start` leaves this file as it is.
-- A trigram index on the folded text. It keeps no text and no positions of its own: hits are verified against "clientSearch".
CREATE VIRTUAL TABLE "clientSearchIndex" USING fts5("text", content='clientSearch', content_rowid='rowId', tokenize='trigram case_sensitive 1', detail='none', columnsize=0);
--> statement-breakpoint
CREATE TRIGGER "clientSearch_inserted" AFTER INSERT ON "clientSearch" BEGIN
	INSERT INTO "clientSearchIndex" ("rowid", "text") VALUES (new."rowId", new."text");
END;
--> statement-breakpoint
CREATE TRIGGER "clientSearch_deleted" AFTER DELETE ON "clientSearch" BEGIN
	INSERT INTO "clientSearchIndex" ("clientSearchIndex", "rowid", "text") VALUES ('delete', old."rowId", old."text");
END;
--> statement-breakpoint
CREATE TRIGGER "clientSearch_updated" AFTER UPDATE OF "text" ON "clientSearch" WHEN old."text" IS NOT new."text" BEGIN
	INSERT INTO "clientSearchIndex" ("clientSearchIndex", "rowid", "text") VALUES ('delete', old."rowId", old."text");
	INSERT INTO "clientSearchIndex" ("rowid", "text") VALUES (new."rowId", new."text");
END;
--> statement-breakpoint
-- Lists the trigrams of the index, so that two characters can be looked up by the trigrams which begin with them.
CREATE VIRTUAL TABLE "clientSearchTrigram" USING fts5vocab('clientSearchIndex', 'row');
--> statement-breakpoint
-- The same of people, whose text is in their row. Its number is kept here: "contact" has a text for its key, and what SQLite numbers such
-- rows with may be another one after a VACUUM. https://www.sqlite.org/lang_vacuum.html
CREATE TABLE "contactSearchRow" ("rowId" INTEGER PRIMARY KEY AUTOINCREMENT, "contactId" TEXT NOT NULL UNIQUE);
--> statement-breakpoint
CREATE VIEW "contactSearch" AS SELECT r."rowId" AS "rowId", c."searchText" AS "searchText"
	FROM "contactSearchRow" r JOIN "contact" c ON c."id" = r."contactId";
--> statement-breakpoint
CREATE VIRTUAL TABLE "contactSearchIndex" USING fts5("searchText", content='contactSearch', content_rowid='rowId', tokenize='trigram case_sensitive 1', detail='none', columnsize=0);
--> statement-breakpoint
CREATE TRIGGER "contactSearch_inserted" AFTER INSERT ON "contact" BEGIN
	INSERT INTO "contactSearchRow" ("contactId") VALUES (new."id");
	INSERT INTO "contactSearchIndex" ("rowid", "searchText") SELECT "rowId", new."searchText" FROM "contactSearchRow" WHERE "contactId" = new."id";
END;
--> statement-breakpoint
CREATE TRIGGER "contactSearch_deleted" AFTER DELETE ON "contact" BEGIN
	INSERT INTO "contactSearchIndex" ("contactSearchIndex", "rowid", "searchText")
		SELECT 'delete', "rowId", old."searchText" FROM "contactSearchRow" WHERE "contactId" = old."id";
	DELETE FROM "contactSearchRow" WHERE "contactId" = old."id";
END;
--> statement-breakpoint
CREATE TRIGGER "contactSearch_updated" AFTER UPDATE OF "searchText" ON "contact" WHEN old."searchText" IS NOT new."searchText" BEGIN
	INSERT INTO "contactSearchIndex" ("contactSearchIndex", "rowid", "searchText")
		SELECT 'delete', "rowId", old."searchText" FROM "contactSearchRow" WHERE "contactId" = old."id";
	INSERT INTO "contactSearchIndex" ("rowid", "searchText") SELECT "rowId", new."searchText" FROM "contactSearchRow" WHERE "contactId" = new."id";
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE "contactSearchTrigram" USING fts5vocab('contactSearchIndex', 'row');
--> statement-breakpoint
-- SQLite has no statistics until ANALYZE has run, and then assumes that a workspace has ten rows: it reads all clients of one to
-- find fifty by their ids. These describe the tables once they are large: rows, then rows per value of the first column
-- of the index, of the first two, and so on. https://www.sqlite.org/fileformat2.html#the_sqlite_stat1_table
ANALYZE;
--> statement-breakpoint
DELETE FROM "sqlite_stat1";
--> statement-breakpoint
INSERT INTO "sqlite_stat1" ("tbl", "idx", "stat") VALUES
	('client', 'sqlite_autoindex_client_1', '100000 1'),
	('client', 'client_byName', '100000 100000 50000 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'),
	('client', 'client_byCreation', '100000 100000 50000 2 1'),
	('client', 'client_byInvoiceCount', '100000 100000 50000 5000 1'),
	('client', 'client_byRating', '100000 100000 50000 10000 1'),
	('client', 'client_byEnrichment', '100000 100000 50000 10000 1'),
	('client', 'client_byIndustry', '100000 100000 500'),
	('client', 'client_byInteraction', '100000 100000 50000 2 1'),
	('client', 'client_byEmail', '100000 100000 2'),
	('client', 'client_byTaxId', '100000 100000 2'),
	('clientTotal', 'sqlite_autoindex_clientTotal_1', '110000 2 1'),
	('clientTotal', 'clientTotal_byOutstanding', '110000 110000 100000 50000 10000 5 1'),
	('clientTotal', 'clientTotal_byRevenue', '110000 110000 100000 50000 10000 5 1'),
	('clientSearch', 'clientSearch_client', '100000 1'),
	('clientSearch', 'clientSearch_workspace', '100000 100000 1'),
	('clientSearch', 'clientSearch_byName', '100000 100000 50000 2 1 1'),
	('clientTag', 'sqlite_autoindex_clientTag_1', '80000 2 1'),
	('clientTag', 'clientTag_tag', '80000 80000 8000'),
	('contact', 'sqlite_autoindex_contact_1', '120000 1'),
	('contact', 'contact_byName', '120000 120000 110000 2 1 1'),
	('contactSearchRow', 'sqlite_autoindex_contactSearchRow_1', '120000 1'),
	('contactEmail', 'sqlite_autoindex_contactEmail_1', '110000 110000 1'),
	('contactEmail', 'contactEmail_contact', '110000 2'),
	('clientContact', 'sqlite_autoindex_clientContact_1', '120000 2 1'),
	('clientContact', 'clientContact_contact', '120000 1'),
	('clientContact', 'clientContact_successor', '120000 20'),
	('document', 'sqlite_autoindex_document_1', '300000 1'),
	('document', 'document_client', '300000 300000 4 2 1'),
	('document', 'document_number', '300000 300000 2 1'),
	('payment', 'sqlite_autoindex_payment_1', '300000 1'),
	('payment', 'payment_client', '300000 300000 4 1'),
	('paymentAllocation', 'sqlite_autoindex_paymentAllocation_1', '300000 1 1'),
	('paymentAllocation', 'paymentAllocation_document', '300000 2'),
	('activity', 'sqlite_autoindex_activity_1', '1000000 1'),
	('activity', 'activity_client', '1000000 1000000 10 1'),
	('audit', 'sqlite_autoindex_audit_1', '1000000 1'),
	('audit', 'audit_entity', '1000000 1000000 10 1'),
	('event', 'event_workspace', '1000000 1000000 1'),
	('status', 'status_workspace', '300 3 1'),
	('tag', 'tag_name', '1000 10 1');
--> statement-breakpoint
-- These three deliberately look useless: SQLite would prefer them to the index in the order of the list. Queries that want one name it (INDEXED BY).
INSERT INTO "sqlite_stat1" ("tbl", "idx", "stat") VALUES
	('client', 'client_byOwner', '100000 100000 100000 100000'),
	('client', 'client_byStatus', '100000 100000 100000 100000'),
	('client', 'client_byCountry', '100000 100000 100000 100000');
