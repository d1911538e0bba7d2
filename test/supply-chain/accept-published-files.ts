// Run after `pnpm build`: writes down what a release would publish now; read the difference before you commit it.
import { writeFileSync } from 'node:fs';
import { allPackages, packAll } from './packed.ts';
import { publishedFiles } from './published-files.ts';

const { packed, remove } = packAll(allPackages);
writeFileSync(new URL('published-files.txt', import.meta.url), publishedFiles(packed));
remove();
