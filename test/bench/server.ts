// Measures the server over HTTP, beside the least that a server can do on the same database and beside tRPC and Drizzle as their
// manuals show them, in the same run, and prints a table:
//   pnpm bench:server                       on SQLite, 100,000 clients
//   pnpm bench:server --clients 1000000
//   DATABASE_URL=postgres://… pnpm bench:server
// CPU is of the server's process, in milliseconds per request, with that of PostgreSQL's beside it. Compare it, and ratios;
// latencies are those of the machine, which this process shares. `--only read` measures what has it in its name.
import { Agent } from 'node:http';
import { parseArgs } from 'node:util';
import { measure, send, type Caller, type Measured } from './server/load.ts';
import { listing, operations, searching } from './server/operations.ts';
import { databaseCpu } from './server/postgres-cpu.ts';
import { seededDatabase } from './server/seeded-database.ts';
import { startTarget } from './server/target.ts';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '100000' },
    connections: { type: 'string', default: '1,10,50' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
  },
});
const clients = Number(values.clients);
const connections = values.connections.split(',').map(Number);
const window = { warmUpMs: 500, ms: Number(values.seconds) * 1000 };

const url = await seededDatabase(clients);
const isPostgres = url.startsWith('postgres');
console.log(
  `${clients.toLocaleString('en')} clients on ${isPostgres ? 'PostgreSQL' : 'SQLite'}, Node ${process.version}`,
);

const began = performance.now();
const server = await startTarget('clientele-target.ts');
const agent = new Agent();
await send(server, agent, { path: 'clients.list', input: {} });
agent.destroy();
const firstAnswer = (performance.now() - began) / 1000;
const { memory } = await server.usage();
// They know SQLite alone.
const references = isPostgres
  ? {}
  : { floor: await startTarget('floor-target.ts'), bare: await startTarget('bare-target.ts') };

const rows: Record<string, string | number>[] = [];
for (const { name, callers, referenceCallers } of await operations(server, clients)) {
  if (!name.includes(values.only)) continue;
  for (const count of connections) {
    const row = await measured(callers(count));
    for (const [reference, target] of Object.entries(references)) {
      if (!referenceCallers) continue;
      const { cpu } = await measure(target, referenceCallers(count), window);
      row[`${reference} ms`] = cpu.toFixed(3);
      row[`× ${reference}`] = (Number(row['CPU ms']) / cpu).toFixed(2);
    }
    rows.push({ operation: name, connections: count, ...row });
  }
}
const whileSearching = 'list by name, while searches run';
if (whileSearching.includes(values.only)) {
  const [row] = await Promise.all([
    measure(server, listing(whileSearching, {}).callers(10), window),
    measure(server, searching(2), window),
  ]);
  // What the searches cost cannot be told from what the lists cost.
  rows.push({ operation: whileSearching, connections: '10 + 2', ...latencies(row) });
}
console.table(rows);
const { memory: after, peak } = await server.usage();
console.log(`Start to first answer: ${firstAnswer.toFixed(2)} s.`);
console.log(`Memory: ${memory.toFixed(0)} MiB idle, ${after.toFixed(0)} MiB after, ${peak.toFixed(0)} MiB at most.`);
await Promise.all([server, ...Object.values(references)].map((target) => target.stop()));

async function measured(callers: readonly Caller[]): Promise<Record<string, string>> {
  const before = isPostgres ? await databaseCpu(url) : 0;
  const result = await measure(server, callers, window);
  // The database also worked while it was warming up.
  const share = window.ms / (window.ms + window.warmUpMs);
  return {
    'CPU ms': result.cpu.toFixed(3),
    ...(isPostgres && { 'database ms': ((((await databaseCpu(url)) - before) * share) / result.requests).toFixed(2) }),
    ...latencies(result),
  };
}

function latencies({ p50, p99, perSecond }: Measured): Record<string, string> {
  return { 'p50 ms': p50.toFixed(1), 'p99 ms': p99.toFixed(1), 'per s': perSecond.toFixed(0) };
}
