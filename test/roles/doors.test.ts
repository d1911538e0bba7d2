import { it } from 'node:test';
import { createFixture } from './fixture.ts';
import { runDoors } from './run-doors.ts';

it('[A01] [A03] no door opens for a session that is absent, unknown, over, revoked, suspended or of another page', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.close());
  await runDoors(fixture);
});
