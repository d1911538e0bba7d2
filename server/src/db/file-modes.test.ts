import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { backup } from '../cli/backup.ts';
import { examineSqlite } from '../cli/doctor-sqlite.ts';
import { restore } from '../cli/restore.ts';
import { createTestWorkspace } from '../testing/test-workspace.ts';
import { dialect } from './columns.ts';
import { openForServing } from './open-for-serving.ts';

if (dialect === 'sqlite')
  it('[S8] what holds records can be read by its owner alone, whatever the umask; the doctor names what others can read', async (t) => {
    const umask = process.umask(0);
    const folder = mkdtempSync(join(tmpdir(), 'clientele-modes-'));
    t.after(() => {
      process.umask(umask);
      rmSync(folder, { recursive: true });
    });
    const data = join(folder, 'data');
    const url = join(data, 'clientele.db');
    const database = await openForServing(url, () => undefined);
    await createTestWorkspace(database);
    const modes = (of: string) =>
      readdirSync(of).map((name) => [name, (statSync(join(of, name)).mode & 0o777).toString(8)]);
    assert.deepEqual(modes(data), [
      ['clientele.db', '600'],
      ['clientele.db-shm', '600'],
      ['clientele.db-wal', '600'],
      ['clientele.db.lock', '600'],
    ]);
    assert.deepEqual(modes(folder), [['data', '700']]);
    await backup(url, join(folder, 'one.backup'));
    await database.close();
    await restore(join(data, 'restored.db'), join(folder, 'one.backup'), {});
    for (const [name, mode] of [...modes(folder), ...modes(data)])
      assert.equal(mode, name === 'data' ? '700' : '600', name);

    const access = () => examineSqlite(url).find(({ subject }) => subject === 'access');
    assert.equal(access()?.verdict, 'ok');
    chmodSync(url, 0o644);
    assert.equal(access()?.verdict, 'warning');
    assert.match(access()?.advice ?? '', /chmod 600 .*clientele\.db/);
  });
