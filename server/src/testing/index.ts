// What the tests that span packages need: the real server over a database of its own.
import '../node-version.ts';
export { demoApi } from './demo-api.ts';
export { readEvents, type EventReader } from './event-reader.ts';
export { expectRefusal, expectSafe } from './expect-refusal.ts';
export { linkPerson } from './link-person.ts';
export { newTestRecords } from './new-test-records.ts';
export { plantStrays } from './plant-strays.ts';
export { stateHash, tablesWithWorkspace } from './state-hash.ts';
export { emptyTestDatabase, openTestDatabase, runSql, type TestDatabase } from './test-database.ts';
export { startTestServer, testOrigin, type Answer, type TestServer } from './test-server.ts';
export { createTestWorkspace, testNow, type TestWorkspace } from './test-workspace.ts';
