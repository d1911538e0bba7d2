import assert from 'node:assert/strict';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { migrate } from '@clientele/server';
import { runServerCommand, startServerFor, type Launch } from './harness/server-process.ts';
import { emptyFolder, isPostgres } from './harness/fixture.ts';

/** Permissions mean nothing to root: as root, the server is run as nobody. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;

function asNobody(databaseUrl: string): Launch {
  return { databaseUrl, settings: { PORT: '0' }, ...(nobody !== undefined && { uid: nobody }) };
}

/** Starting ends with 1 and one line, which says what to do. */
async function refusesToStart(launch: Launch, message: RegExp): Promise<void> {
  const { code, errors } = await runServerCommand(launch, 'start');
  assert.equal(code, 1, errors);
  assert.match(errors, message);
  assert.equal(errors.trim().split('\n').length, 1, errors);
}

if (!isPostgres) {
  it('[R4] refuses a data directory that cannot be written', async (t) => {
    const folder = emptyFolder(t);
    chmodSync(folder, 0o555);
    await refusesToStart(
      asNobody(join(folder, 'clientele.db')),
      /data directory.*not writable.*Give it read and write/,
    );
    await refusesToStart(asNobody(join(folder, 'deeper/clientele.db')), /not writable/);
    chmodSync(folder, 0o755);
  });

  it('[R4] refuses a database of another user', async (t) => {
    const folder = emptyFolder(t);
    const path = join(folder, 'clientele.db');
    await migrate(path);
    chmodSync(folder, nobody === undefined ? 0o755 : 0o777);
    chmodSync(path, nobody === undefined ? 0o000 : 0o600);
    await refusesToStart(asNobody(path), /not writable for the user \w+ \(EACCES\)/);
  });

  it('[R4] refuses a database that it may only read', async (t) => {
    const folder = emptyFolder(t);
    const path = join(folder, 'clientele.db');
    await migrate(path);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    await refusesToStart(asNobody(path), /not writable/);
    chmodSync(folder, 0o755);
  });

  it('[R4] refuses a folder in the place of its file', async (t) => {
    const path = join(emptyFolder(t), 'clientele.db');
    mkdirSync(path);
    await refusesToStart({ databaseUrl: path }, /cannot be a database file|not an SQLite database/);
  });

  it('[R4] makes a data directory that is missing', async (t) => {
    const folder = emptyFolder(t);
    if (nobody !== undefined) chownSync(folder, nobody, nobody);
    const path = join(folder, 'new/data/clientele.db');
    const server = await startServerFor(t, asNobody(path));
    assert.ok(existsSync(path));
    await server.end('SIGTERM');
  });

  it('[R4] a second server on one file is refused, and a killed one leaves nothing to clean up', async (t) => {
    const databaseUrl = join(emptyFolder(t), 'clientele.db');
    const first = await startServerFor(t, { databaseUrl });
    await refusesToStart(
      { databaseUrl },
      new RegExp(`served by another process \\(pid ${first.child.pid}\\).*PostgreSQL`),
    );
    await first.end('SIGKILL');
    const second = await startServerFor(t, { databaseUrl });
    assert.equal(await second.end('SIGTERM'), 0);
  });

  it('[R4] a database that has disappeared does not come back empty', async (t) => {
    const databaseUrl = join(emptyFolder(t), 'clientele.db');
    await (await startServerFor(t, { databaseUrl })).end('SIGTERM');
    rmSync(databaseUrl);
    await refusesToStart({ databaseUrl }, /There was a database at .* and it is gone.*clientele-server restore/);
    assert.ok(!existsSync(databaseUrl));
  });

  it('[R14] what is no database, empty or cut off is refused in one line', async (t) => {
    const folder = emptyFolder(t);
    writeFileSync(join(folder, 'empty.db'), '');
    await refusesToStart(
      { databaseUrl: join(folder, 'empty.db') },
      /is empty: it was cut off.*Restore it from a backup/,
    );
    writeFileSync(join(folder, 'text.db'), 'x'.repeat(9000));
    await refusesToStart({ databaseUrl: join(folder, 'text.db') }, /is not an SQLite database/);
  });
}
