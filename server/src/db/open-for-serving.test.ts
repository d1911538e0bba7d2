import { it } from 'node:test';
import { emptyTestDatabase } from '../testing/test-database.ts';
import { openForServing } from './open-for-serving.ts';

it('[R16] a database that two shutdowns close is closed once, and both wait for it', async (t) => {
  const { url, remove } = await emptyTestDatabase();
  t.after(remove);
  const database = await openForServing(url, () => undefined);
  await Promise.all([database.close(), database.close()]);
  await database.close();
  // The file was given back: it can be served again.
  await (await openForServing(url, () => undefined)).close();
});
