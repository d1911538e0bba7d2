// Preloaded into a process: it reaches this machine and no other, and every attempt is noted in the file CUT_OFF_RECORD.
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isIP, Socket } from 'node:net';

const record = process.env['CUT_OFF_RECORD'];
// There from the first: a process that never loaded this leaves none.
if (record) appendFileSync(record, '');
const own = /^(localhost|127(\.\d{1,3}){3}|::1|\/.*)$/;

function note(what: string): Error {
  if (record) appendFileSync(record, `${what}\n`);
  return Object.assign(new Error(`The network is cut off: ${what}`), { code: 'ENETUNREACH' });
}

/** Of `connect(port, host)`, `connect(path)` and `connect(options)`; Node itself hands on the arguments in a list. */
function hostOf(given: unknown): string {
  const [first, second]: readonly unknown[] =
    Array.isArray(given) && Array.isArray(given[0]) ? given[0] : asList(given);
  if (typeof first === 'string' && Number.isNaN(Number(first))) return first;
  if (typeof first !== 'object' || first === null) return typeof second === 'string' ? second : 'localhost';
  const { host, path } = first as { host?: string; path?: string };
  return path ?? host ?? 'localhost';
}

function asList(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [given];
}

// Called with its socket below.
// oxlint-disable-next-line typescript/unbound-method
const { connect } = Socket.prototype;
Socket.prototype.connect = function (this: Socket, ...given: unknown[]): Socket {
  const host = hostOf(given);
  if (!own.test(host)) {
    const error = note(`connect ${host}`);
    process.nextTick(() => this.destroy(error));
    return this;
  }
  return Reflect.apply(connect, this, given) as Socket;
};

// Names are not even asked for. What is an address already needs no question.
const { lookup } = dns;
const lookedUp = (name: string) => own.test(name) || isIP(name) !== 0;
Object.assign(dns, {
  lookup(name: string, ...rest: unknown[]) {
    if (lookedUp(name)) return Reflect.apply(lookup, dns, [name, ...rest]) as unknown;
    const answer = rest.at(-1) as (error: Error) => void;
    const error = note(`lookup ${name}`);
    process.nextTick(() => answer(error));
    return undefined;
  },
});
const askName = dns.promises.lookup;
Object.assign(dns.promises, {
  async lookup(name: string, ...rest: unknown[]) {
    if (lookedUp(name)) return Reflect.apply(askName, dns.promises, [name, ...rest]) as unknown;
    throw note(`lookup ${name}`);
  },
});
const questions = ['resolve', 'resolve4', 'resolve6', 'resolveMx', 'resolveTxt', 'resolveAny', 'reverse'] as const;
for (const question of questions) {
  const refuse = async (name: string) => {
    throw note(`${question} ${name}`);
  };
  Object.assign(dns.promises, { [question]: refuse });
  Object.assign(dns.promises.Resolver.prototype, { [question]: refuse });
}
syncBuiltinESMExports();
