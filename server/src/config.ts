import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { databaseProblem } from './db/dialect.ts';
import { localUrl } from './http/local-url.ts';

/** The settings of the server, read from the environment. */
export interface Config {
  /** The port to listen on. */
  port: number;
  /** The address or name to listen on; `localhost` is this machine alone. */
  host: string;
  /** `postgres://…`, or the path of an SQLite file. */
  databaseUrl: string;
  /** A host's secret key that is made known at start; other keys come from `create-key`. */
  secretKey: string | undefined;
  /** Where browsers reach this server: an origin without a path. */
  publicUrl: string;
  logLevel: LogLevel;
  /** Reverse proxies whose `X-Forwarded-For` is believed: addresses or CIDR ranges. */
  trustedProxies: string[];
  /** The most clients that one workspace may have, archived ones included. Undefined: no limit. */
  clientsPerWorkspace: number | undefined;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** The key of the demonstration, which everybody knows. Refused everywhere else. */
export const demoSecretKey = 'sk_demo_known_to_everyone_never_use_this_elsewhere';

/** Refuses to start: every setting that is wrong, by name, with what to do. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: string[]) {
    super(`The server cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and judges all settings. With `demo`, the well-known demo key stands in for a missing key. */
export function readConfig(environment: Environment, { demo = false } = {}): Config {
  // `NAME=` in a file of settings means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const result = settings.safeParse(given);
  const problems = result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const publicUrl = given['CLIENTELE_PUBLIC_URL'];
  if (publicUrl && given['NODE_ENV'] === 'production' && isPlainHttpToTheWorld(publicUrl))
    problems.push('CLIENTELE_PUBLIC_URL: In production this must start with https://, because tokens travel over it.');
  if (!demo && given['CLIENTELE_SECRET_KEY'] === demoSecretKey)
    problems.push(
      'CLIENTELE_SECRET_KEY: This is the key of the demonstration. Make your own with `clientele-server create-key`.',
    );
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    secretKey: data.CLIENTELE_SECRET_KEY ?? (demo ? demoSecretKey : undefined),
    publicUrl: data.CLIENTELE_PUBLIC_URL ?? localUrl(data.HOST, data.PORT),
    logLevel: data.LOG_LEVEL,
    trustedProxies: data.CLIENTELE_TRUSTED_PROXIES,
    clientsPerWorkspace: data.CLIENTELE_CLIENTS_PER_WORKSPACE,
  };
}

const portMessage = 'Give a port between 0 and 65535, for example 4400.';

const clientsMessage = 'Give a whole number of at least 1, for example 100000, or leave it out for no limit.';

const settings = z.object({
  PORT: z.coerce.number(portMessage).int(portMessage).min(0, portMessage).max(65535, portMessage).default(4400),
  HOST: z
    .string()
    .trim()
    .regex(/^[\w.:-]+$/, 'Give an address or a name of this machine; 0.0.0.0 or :: is every network it is on.')
    .default('localhost'),
  DATABASE_URL: z
    .string()
    .superRefine((url, context) => {
      const problem = databaseProblem(url);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    })
    .default('data/clientele.db'),
  CLIENTELE_SECRET_KEY: z
    .string()
    .regex(
      /^sk_[\w-]{32,190}$/,
      'Give sk_ and at least 32 random letters and digits: `clientele-server create-key` makes one.',
    )
    .refine(
      (key) => key === demoSecretKey || !looksLikeAnExample(key),
      'This looks like an example. Make a random one with `clientele-server create-key`.',
    )
    .optional(),
  CLIENTELE_PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'Give the address as browsers see it, without a path: https://clients.example.com.')
    .transform((url) => new URL(url).origin)
    .optional(),
  CLIENTELE_CLIENTS_PER_WORKSPACE: z.coerce
    .number(clientsMessage)
    .int(clientsMessage)
    .min(1, clientsMessage)
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `Use one of ${logLevels.join(', ')}.`).default('info'),
  CLIENTELE_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((entry) => entry.trim() || []))
    .refine(
      (entries) => entries.every(isAddressRange),
      'List addresses or CIDR ranges of your proxies, separated by commas, for example 10.0.0.0/8. Trusting everyone is refused.',
    ),
});

/** What each setting is for, as `clientele-server --help` and the README of this package say it. */
export const settingNotes: Readonly<Record<keyof typeof settings.shape, { default: string; note: string }>> = {
  PORT: { default: '4400', note: 'where to listen; not read when Clientele is mounted in an app' },
  HOST: {
    default: 'localhost',
    note: 'this machine alone; an address of it, or 0.0.0.0 or :: for every network it is on; not read when mounted',
  },
  DATABASE_URL: {
    default: 'data/clientele.db',
    note: 'a path is an SQLite file, counted from the folder in which the command runs; postgres://… is PostgreSQL',
  },
  CLIENTELE_SECRET_KEY: {
    default: 'none',
    note: 'a first key for the oldest workspace and the pages of CLIENTELE_PUBLIC_URL; one of create-key stays as it is',
  },
  CLIENTELE_PUBLIC_URL: {
    default: 'http://localhost:PORT',
    note: 'where browsers reach the server; https in production',
  },
  CLIENTELE_CLIENTS_PER_WORKSPACE: {
    default: 'none',
    note: 'the most clients of one workspace, archived ones included; one more is refused with limit-exceeded',
  },
  LOG_LEVEL: { default: 'info', note: `one of ${logLevels.join(', ')}` },
  CLIENTELE_TRUSTED_PROXIES: {
    default: 'none',
    note: 'addresses or CIDR ranges, separated by commas, of proxies whose X-Forwarded-For is believed',
  },
};

function looksLikeAnExample(key: string): boolean {
  return (
    /example|change.?me|secret|password|demo|test|your|1234567|abcdefg/i.test(key) || new Set(key.slice(3)).size < 12
  );
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
  );
}

function isPlainHttpToTheWorld(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'http:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}

/** A range that holds every address is no list of proxies. */
function isAddressRange(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0 || /^::ffff:/i.test(address)) return false;
  if (prefix === undefined) return true;
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) < 1) return false;
  try {
    new BlockList().addSubnet(address, Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch {
    return false;
  }
}
