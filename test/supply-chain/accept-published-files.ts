// Run after `pnpm build`: writes down what a release would publish now; read the difference before you commit it.
import { writeFileSync } from 'node:fs';
import { packAll } from './packed.ts';
import { publishedFiles } from './published-files.ts';

const { packed, remove } = packAll();
writeFileSync(new URL('published-files.txt', import.meta.url), publishedFiles(packed));
remove();
