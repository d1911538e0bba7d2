import assert from 'node:assert/strict';
import type { Client } from '@clientele/contract';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import type { ClientsPage } from './clients-page.ts';

/** By its id: what a name is made of may not be what is looked for. */
export function rowOf(clients: ClientsPage, { id }: Client): Locator {
  return clients.grid.locator(`[role=row][data-id="${id}"]`);
}

/** Searches for the very text of the name; the row shows it verbatim. */
export async function find(clients: ClientsPage, client: Client): Promise<void> {
  await clients.search.fill(client.name);
  await rowOf(clients, client).waitFor();
  const name = rowOf(clients, client).locator('.name');
  assert.equal(await name.textContent(), client.name);
  assert.equal(await name.getAttribute('title'), client.name);
}

/** Waits until it is true. */
export async function soon(isTrue: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 8000;
  while (!(await isTrue())) {
    assert.ok(performance.now() < end, `Never true: ${what}`);
    // Asking without a pause would keep the page from getting there.
    await wait(20);
  }
}
