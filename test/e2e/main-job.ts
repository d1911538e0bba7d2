import assert from 'node:assert/strict';
import type { Visit } from './visit.ts';

/** What every host must let a person do: create a client, find it, open it, correct it, and find the correction kept. */
export async function doMainJob({ page, clients }: Visit, name: string): Promise<void> {
  await clients.create({ Name: name, Notes: `Asked for ${name} in writing` });
  await clients.closeSheet();
  await clients.search.fill(`for ${name} in`);
  await clients.openRow(name);
  await clients.correct('Email', 'corrected@host-demo.org');
  await clients.field('Email').getByRole('link', { name: 'corrected@host-demo.org' }).waitFor();
  await clients.field('Email').getByText('Saved').waitFor();
  await clients.closeSheet();
  await page.reload();
  await clients.search.fill(`for ${name} in`);
  await clients.openRow(name);
  await clients.field('Email').getByRole('link', { name: 'corrected@host-demo.org' }).waitFor();
  await clients.closeSheet();
}

/** Nothing was refused so far; and what the policy forbids would have been seen. */
export async function assertNoViolation({ page, violations }: Visit): Promise<void> {
  assert.deepEqual(await violations(), []);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  assert.match((await violations()).join(), /style-src-attr/);
  // Trusted Types are in force too.
  const refused = await page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<b>x</b>';
      return false;
    } catch {
      return true;
    }
  });
  assert.ok(refused);
}
