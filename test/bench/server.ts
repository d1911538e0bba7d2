// Measures the server over HTTP, beside the least that a server can do on the same database in the same run, and prints tables:
//   pnpm bench:server                       on SQLite, 100,000 clients
//   pnpm bench:server --clients 1000000
//   DATABASE_URL=postgres://… pnpm bench:server
// CPU is of the server's process, in milliseconds per request, with that of PostgreSQL's beside it. Compare it, and ratios;
// latencies are those of the machine, which this process shares. `--only read` measures what has it in its name.
import { parseArgs } from 'node:util';
import { measure } from './server/load.ts';
import { operations, type Operation } from './server/operations.ts';
import { databaseCpu } from './server/postgres-cpu.ts';
import { seededDatabase } from './server/seeded-database.ts';
import { startTarget, type Target } from './server/target.ts';

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

const server = await startTarget('clientele-target.ts');
const { memory } = await server.usage();
const floor = isPostgres ? null : await startTarget('floor-target.ts');
const floorKnows = new Set(['list by name', 'read one', 'update: terms']);

const rows: Record<string, string | number>[] = [];
for (const operation of await operations(server, clients)) {
  if (!operation.name.includes(values.only)) continue;
  for (const count of connections) {
    const row = await measured(server, operation, count);
    if (floor && floorKnows.has(operation.name)) {
      const least = await measured(floor, operation, count);
      row['floor ms'] = least['CPU ms'] ?? '';
      row['× floor'] = (Number(row['CPU ms']) / Number(least['CPU ms'])).toFixed(1);
    }
    rows.push({ operation: operation.name, connections: count, ...row });
  }
}
console.table(rows);
const { memory: after, peak } = await server.usage();
console.log(`Memory: ${memory.toFixed(0)} MiB idle, ${after.toFixed(0)} MiB after, ${peak.toFixed(0)} MiB at most.`);
await Promise.all([server.stop(), floor?.stop()]);

async function measured(target: Target, operation: Operation, count: number): Promise<Record<string, string>> {
  const before = isPostgres ? await databaseCpu(url) : 0;
  const result = await measure(target, operation.callers(count), window);
  // The database also worked while it was warming up.
  const share = window.ms / (window.ms + window.warmUpMs);
  return {
    'CPU ms': result.cpu.toFixed(3),
    ...(isPostgres && { 'database ms': ((((await databaseCpu(url)) - before) * share) / result.requests).toFixed(2) }),
    'p50 ms': result.p50.toFixed(1),
    'p99 ms': result.p99.toFixed(1),
    'per s': result.perSecond.toFixed(0),
  };
}
