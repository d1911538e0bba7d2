-- SQLite has no statistics until somebody runs ANALYZE, and then takes a workspace for ten rows: it reads all clients of one to
-- find fifty by their ids. These say what the tables are like once they are large: rows, then rows per value of the first column
-- of the index, of the first two, and so on. https://www.sqlite.org/fileformat2.html#the_sqlite_stat1_table
ANALYZE;
--> statement-breakpoint
DELETE FROM "sqlite_stat1";
--> statement-breakpoint
INSERT INTO "sqlite_stat1" ("tbl", "idx", "stat") VALUES
	('client', 'sqlite_autoindex_client_1', '100000 1'),
	('client', 'client_byName', '100000 100000 50000 2 1'),
	('client', 'client_byCreation', '100000 100000 50000 2 1'),
	('client', 'client_byInvoiceCount', '100000 100000 50000 5000 1'),
	('client', 'client_byInteraction', '100000 100000 50000 2 1'),
	('client', 'client_byEmail', '100000 100000 2'),
	('client', 'client_byTaxId', '100000 100000 2'),
	('client', 'client_byOwner', '100000 100000 10000'),
	('clientTotal', 'sqlite_autoindex_clientTotal_1', '110000 2 1'),
	('clientTotal', 'clientTotal_byOutstanding', '110000 110000 100000 50000 10000 5 1'),
	('clientTotal', 'clientTotal_byRevenue', '110000 110000 100000 50000 10000 5 1'),
	('clientSearch', 'clientSearch_client', '100000 1'),
	('clientSearch', 'clientSearch_workspace', '100000 100000 1'),
	('clientTag', 'sqlite_autoindex_clientTag_1', '80000 2 1'),
	('clientTag', 'clientTag_tag', '80000 80000 8000'),
	('contact', 'sqlite_autoindex_contact_1', '120000 1'),
	('contact', 'contact_workspace', '120000 120000 2'),
	('clientContact', 'sqlite_autoindex_clientContact_1', '120000 2 1'),
	('clientContact', 'clientContact_contact', '120000 1'),
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
