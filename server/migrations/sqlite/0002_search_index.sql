-- A trigram index on the folded text. It keeps no text and no positions of its own: hits are verified against "clientSearch".
CREATE VIRTUAL TABLE "clientSearchIndex" USING fts5("text", content='clientSearch', content_rowid='rowId', tokenize='trigram case_sensitive 1', detail='none', columnsize=0);
--> statement-breakpoint
INSERT INTO "clientSearchIndex" ("clientSearchIndex") VALUES ('rebuild');
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
-- The trigrams that there are, so that two characters can be looked up by the trigrams which begin with them.
CREATE VIRTUAL TABLE "clientSearchTrigram" USING fts5vocab('clientSearchIndex', 'row');
