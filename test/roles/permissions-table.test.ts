import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { permissionsTable } from './permissions-table.ts';
import { variants } from './procedures.ts';

const file = new URL('permissions.md', import.meta.url);

it('the published table of permissions is the one that the server is held to (UPDATE_PERMISSIONS=1 writes it)', () => {
  const table = permissionsTable(variants);
  if (process.env['UPDATE_PERMISSIONS']) writeFileSync(file, table);
  assert.equal(readFileSync(file, 'utf8'), table);
});
