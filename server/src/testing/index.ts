// What the tests that span packages need: the real server over a database of its own.
import '../node-version.ts';
export { apiOf, callsInProcess, type CallInProcess, type Outcome } from './api.ts';
export { insertCrossTenantRows } from './cross-tenant-rows.ts';
export { demoApi } from './demo-api.ts';
export { readEvents, type EventReader } from './event-reader.ts';
export { expectRefusal, expectSafe } from './expect-refusal.ts';
export { linkPerson } from './link-person.ts';
export { tablesRemovedWith, tablesWithWorkspace } from './schema-tables.ts';
export { download, onePixel, sendPicture, sendUpload } from './send-upload.ts';
export { stateHash } from './state-hash.ts';
export { emptyTestDatabase, openTestDatabase, runSql, type TestDatabase } from './test-database.ts';
export { insertTestRow, type RowSource, type RowValues } from './test-rows.ts';
export { startTestServer, testOrigin, type Answer, type TestServer } from './test-server.ts';
export { createTestWorkspace, testNow, type TestWorkspace } from './test-workspace.ts';
export { openWriteJournal, type RowWrite, type WriteJournal } from './write-journal.ts';
