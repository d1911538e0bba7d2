// Writes the references in the packages' READMEs anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../supply-chain/packed.ts';
import { references, withReference } from './references.ts';

for (const [path, reference] of references()) {
  const file = join(root, path);
  writeFileSync(file, withReference(readFileSync(file, 'utf8'), reference));
}
