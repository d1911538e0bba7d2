// What the tests that span packages need: the real server over a database of its own.
export { demoApi } from './demo-api.ts';
export { expectRefusal, expectSafe } from './expect-refusal.ts';
export { stateHash } from './state-hash.ts';
export { emptyTestDatabase, openTestDatabase, runSql, type TestDatabase } from './test-database.ts';
export { startTestServer, testOrigin, type Answer, type TestServer } from './test-server.ts';
export { createTestWorkspace, testNow, type TestWorkspace } from './test-workspace.ts';
