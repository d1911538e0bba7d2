// Removes one workspace predicate or one check of a rule at a time from the running server, and asks whether the permission
// matrix notices. `node test/roles/mutations/run.ts` tries a sample, `--all` or CLIENTELE_TEST_LONG=1 all of them. Prints
// `caught N of M`; fails below 99 %, and when a place that no call leads to is not known as such.
import { readFileSync } from 'node:fs';
import { sampleOf } from './sample.ts';
import { loadWithSwitches } from './switches.ts';
import { unreachedReason } from './unreached.ts';

const isLong = process.argv.includes('--all') || process.env['CLIENTELE_TEST_LONG'] === '1';
const least = 0.99;

const mutants = loadWithSwitches();
// Only now: the server is loaded with the switches.
const { checks } = await import('./checks.ts');
const { tryMutants } = await import('./try-mutants.ts');
const { isCaught, ruleMutants } = await import('./rule-mutants.ts');

const began = performance.now();
const tried = isLong ? mutants : sampleOf(mutants);
const verdicts = await tryMutants(tried, checks, ({ mutant, outcome, by }) =>
  console.log(`${outcome.padEnd(11)}  ${mutant.name}${by ? `  (${by})` : ''}`),
);

const published = readFileSync(new URL('../permissions.md', import.meta.url), 'utf8');
const missedRules = [];
for (const mutant of ruleMutants) if (!(await isCaught(mutant, published))) missedRules.push(mutant.name);
for (const name of missedRules) console.log(`missed       ${name}`);

const reached = verdicts.filter(({ outcome }) => outcome !== 'not reached');
const unknown = verdicts.filter(({ mutant, outcome }) => outcome === 'not reached' && !unreachedReason(mutant));
for (const { mutant } of unknown)
  console.log(`No call of the matrix leads to ${mutant.name}. Let one, or say why in unreached.ts.`);

const all = reached.length + ruleMutants.length;
const caught = reached.filter(({ outcome }) => outcome === 'caught').length + ruleMutants.length - missedRules.length;
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `caught ${caught} of ${all} (${reached.length} places in the server, ${ruleMutants.length} rules; ` +
    `${verdicts.length - reached.length} places that no call leads to) in ${seconds} s, ${Math.round(process.cpuUsage().user / 1e6)} s of CPU`,
);
process.exit(caught / all >= least && unknown.length === 0 ? 0 : 1);
