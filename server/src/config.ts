import { BlockList, isIP } from 'node:net';
import type { MapTiles } from '@clientele/contract';
import { z } from 'zod';
import { usualRemovedDays } from './core/removed.ts';
import { databaseProblem } from './db/dialect.ts';
import type { SmtpConfig } from './adapters/smtp-mailer.ts';
import type { LanguageModelConfig } from './adapters/compatible-language-model.ts';
import type { Registers } from './features/enrichment/index.ts';
import { localUrl } from './http/local-url.ts';
import { isPublicHost } from './outbound/allowed-url.ts';

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
  /** The most bytes that the files of one workspace may have. Undefined: no limit. */
  bytesPerWorkspace: number | undefined;
  /** The most bytes of one file. */
  bytesPerFile: number;
  /** For how many days what was removed can be restored. */
  removedDays: number;
  files: FilesConfig;
  /** The search of a Photon server that completes addresses. Undefined: they are typed. */
  addressServiceUrl: string | undefined;
  /** Where “Open in maps” leads, with `{address}`, or `{latitude}` and `{longitude}`. Undefined: there is no such link. */
  mapLink: string | undefined;
  /** Where websites that are read can find who reads them. Undefined: none is read. */
  enrichmentContact: string | undefined;
  /** Registers that are asked beside a client's website. */
  registers: Registers;
  /** What estimates what websites do not say plainly. Undefined: nothing does. */
  languageModel: LanguageModelConfig | undefined;
  /** The page of the portals. Undefined: no link into one can be made. */
  portalUrl: string | undefined;
  /** The mail server. Undefined: no mail is sent. */
  smtp: SmtpConfig | undefined;
  /** What maps of addresses are drawn from. Undefined: there are none. */
  mapTiles: MapTiles | undefined;
}

/** Where files are. Neither: in the folder `files` beside the database. */
interface FilesConfig {
  folder?: string | undefined;
  s3?: { url: string; region: string; accessKeyId: string; secretAccessKey: string } | undefined;
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
  problems.push(...incompleteS3(given), ...incompleteTiles(given), ...incompleteRegisters(given));
  problems.push(...incompleteLanguageModel(given), ...incompleteMail(given));
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
    bytesPerWorkspace: data.CLIENTELE_BYTES_PER_WORKSPACE,
    bytesPerFile: data.CLIENTELE_BYTES_PER_FILE,
    removedDays: data.CLIENTELE_REMOVED_DAYS,
    files: filesOf(data),
    addressServiceUrl: data.CLIENTELE_ADDRESS_SERVICE_URL,
    mapLink: data.CLIENTELE_MAP_LINK,
    enrichmentContact: data.CLIENTELE_ENRICHMENT_CONTACT,
    registers: registersOf(data),
    languageModel: languageModelOf(data),
    portalUrl: data.CLIENTELE_PORTAL_URL,
    smtp: smtpOf(data),
    mapTiles: tilesOf(data),
  };
}

function filesOf(data: z.output<typeof settings>): FilesConfig {
  const { CLIENTELE_FILES_S3_URL: url, CLIENTELE_FILES_S3_REGION: region } = data;
  const { CLIENTELE_FILES_S3_KEY_ID: accessKeyId, CLIENTELE_FILES_S3_SECRET: secretAccessKey } = data;
  if (url && accessKeyId && secretAccessKey) return { s3: { url, region, accessKeyId, secretAccessKey } };
  return { folder: data.CLIENTELE_FILES_DIR };
}

function registersOf(data: z.output<typeof settings>): Registers {
  const { CLIENTELE_ENRICHMENT_REGISTERS: named, CLIENTELE_VIES_REQUESTER: requester } = data;
  return {
    ...(named.includes('vies') && { vies: { requester } }),
    ...(named.includes('gleif') && { gleif: true }),
    ...(named.includes('peppol') && { peppol: true }),
  };
}

/** Who is asked can find who asks. */
function incompleteRegisters(given: Environment): string[] {
  const [contact, registers, requester] = [
    'CLIENTELE_ENRICHMENT_CONTACT',
    'CLIENTELE_ENRICHMENT_REGISTERS',
    'CLIENTELE_VIES_REQUESTER',
  ] as const;
  const problems: string[] = [];
  if (given[registers] && !given[contact]) problems.push(`${contact}: Give it too, or leave out ${registers}.`);
  if (given[requester] && !/\bvies\b/.test(given[registers] ?? ''))
    problems.push(`${requester}: It is for vies, which ${registers} does not name.`);
  return problems;
}

function languageModelOf(data: z.output<typeof settings>): LanguageModelConfig | undefined {
  const { CLIENTELE_MODEL_URL: url, CLIENTELE_MODEL: model, CLIENTELE_MODEL_KEY: key } = data;
  const { CLIENTELE_MODEL_TOKENS_PER_DAY: tokensPerDay } = data;
  return url !== undefined && model !== undefined ? { url, model, key, tokensPerDay } : undefined;
}

function incompleteLanguageModel(given: Environment): string[] {
  const [contact, url, model] = ['CLIENTELE_ENRICHMENT_CONTACT', 'CLIENTELE_MODEL_URL', 'CLIENTELE_MODEL'] as const;
  const others = ['CLIENTELE_MODEL_KEY', 'CLIENTELE_MODEL_TOKENS_PER_DAY'] as const;
  const named = [url, model, ...others].find((name) => given[name]);
  if (named === undefined) return [];
  const problems = [contact, url, model].filter((name) => !given[name]);
  const found = problems.map((name) => `${name}: Give it too, or leave out ${named}.`);
  const address = URL.parse(given[url] ?? '');
  if (given['CLIENTELE_MODEL_KEY'] && address?.protocol === 'http:' && !isLocalHost(address.hostname))
    found.push('CLIENTELE_MODEL_URL: With a key this must start with https://, because the key travels over it.');
  return found;
}

function smtpOf({ CLIENTELE_SMTP_URL: url, CLIENTELE_MAIL_FROM: from }: z.output<typeof settings>) {
  return url !== undefined && from !== undefined ? { url, from } : undefined;
}

/** A mail says whom it comes from. */
function incompleteMail(given: Environment): string[] {
  const [url, from] = ['CLIENTELE_SMTP_URL', 'CLIENTELE_MAIL_FROM'] as const;
  if (Boolean(given[url]) === Boolean(given[from])) return [];
  const [absent, present] = given[url] ? [from, url] : [url, from];
  return [`${absent}: Give it too, or leave out ${present}.`];
}

function tilesOf(data: z.output<typeof settings>): MapTiles | undefined {
  const { CLIENTELE_MAP_TILES: url, CLIENTELE_MAP_ATTRIBUTION: attribution, CLIENTELE_MAP_MAX_ZOOM: maxZoom } = data;
  return url !== undefined && attribution !== undefined ? { url, ...attribution, maxZoom } : undefined;
}

/** Whoever draws a map demands to be named on it. */
function incompleteTiles(given: Environment): string[] {
  const [tiles, attribution] = ['CLIENTELE_MAP_TILES', 'CLIENTELE_MAP_ATTRIBUTION'] as const;
  if (Boolean(given[tiles]) === Boolean(given[attribution])) return [];
  const [absent, present] = given[tiles] ? [attribution, tiles] : [tiles, attribution];
  return [`${absent}: Give it too, or leave out ${present}.`];
}

/** A bucket needs its address and both halves of its key, and takes the place of a folder. */
function incompleteS3(given: Environment): string[] {
  const names = ['CLIENTELE_FILES_S3_URL', 'CLIENTELE_FILES_S3_KEY_ID', 'CLIENTELE_FILES_S3_SECRET'];
  const absent = names.filter((name) => !given[name]);
  if (absent.length === names.length) return [];
  const problems = absent.map((name) => `${name}: Give it too, or none of ${names.join(', ')}.`);
  if (given['CLIENTELE_FILES_DIR'])
    problems.push('CLIENTELE_FILES_DIR: Files are in a bucket or in a folder. Give one of them.');
  return problems;
}

const portMessage = 'Give a port between 0 and 65535, for example 4400.';

const clientsMessage = 'Give a whole number of at least 1, for example 100000, or leave it out for no limit.';

const daysMessage = 'Give a whole number of days between 1 and 3650, for example 30.';

const tokensMessage = 'Give a whole number of tokens, at least 1.';

const bytesMessage = 'Give a whole number of bytes, at least 1.';

const bytes = z.coerce.number(bytesMessage).int(bytesMessage).min(1, bytesMessage);

const registerNames: ReadonlySet<string> = new Set(['vies', 'gleif', 'peppol']);

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
  CLIENTELE_BYTES_PER_WORKSPACE: bytes.optional(),
  CLIENTELE_BYTES_PER_FILE: bytes.default(100_000_000),
  CLIENTELE_REMOVED_DAYS: z.coerce
    .number(daysMessage)
    .int(daysMessage)
    .min(1, daysMessage)
    .max(3650, daysMessage)
    .default(usualRemovedDays),
  CLIENTELE_FILES_DIR: z.string().optional(),
  CLIENTELE_FILES_S3_URL: z
    .string()
    .refine(isBucket, 'Give the https address of a bucket: https://s3.eu-central-1.amazonaws.com/bucket.')
    .optional(),
  CLIENTELE_FILES_S3_REGION: z.string().default('us-east-1'),
  CLIENTELE_FILES_S3_KEY_ID: z.string().optional(),
  CLIENTELE_FILES_S3_SECRET: z.string().optional(),
  CLIENTELE_ADDRESS_SERVICE_URL: z
    .string()
    .refine(isService, 'Give the https address of the search of a Photon server: https://photon.example.com/api.')
    .optional(),
  CLIENTELE_MAP_LINK: z
    .string()
    .refine(
      isMapLink,
      'Give an https address with {address}, or {latitude} and {longitude}: https://www.openstreetmap.org/search?query={address}.',
    )
    .optional(),
  CLIENTELE_ENRICHMENT_CONTACT: z
    .string()
    .regex(
      /^(https:\/\/[\w.-]+\.[a-z]{2,}(\/[\w./-]*)?|mailto:[\w.+-]+@[\w.-]+\.[a-z]{2,})$/i,
      'Give a page or an address of yours: https://example.com/bot or mailto:bot@example.com.',
    )
    .optional(),
  CLIENTELE_ENRICHMENT_REGISTERS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((entry) => entry.trim() || []))
    .refine(
      (names) => names.every((name) => registerNames.has(name)),
      `List some of ${[...registerNames].join(', ')}, separated by commas.`,
    ),
  CLIENTELE_VIES_REQUESTER: z
    .string()
    .transform((text) => text.replace(/[\s.-]/g, '').toUpperCase())
    .refine(
      (number) => /^[A-Z]{2}[0-9A-Z+*]{2,12}$/.test(number),
      'Give your own VAT number with its prefix, for example DE136695976.',
    )
    .optional(),
  CLIENTELE_MODEL_URL: z
    .string()
    .refine(
      isModelService,
      'Give the https address of an interface compatible with OpenAI’s, up to /v1: https://api.example.com/v1. Plain http is for this machine and private networks: http://ollama:11434/v1.',
    )
    .optional(),
  CLIENTELE_MODEL: z
    .string()
    .trim()
    .regex(/^[\w.:/@-]{1,200}$/, 'Give the name of the model as the service names it, for example qwen3:8b.')
    .optional(),
  CLIENTELE_MODEL_KEY: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{1,1000}$/, 'Give the key as the service shows it, without spaces.')
    .optional(),
  CLIENTELE_MODEL_TOKENS_PER_DAY: z.coerce
    .number(tokensMessage)
    .int(tokensMessage)
    .min(1, tokensMessage)
    .default(2_000_000),
  CLIENTELE_PORTAL_URL: z
    .string()
    .refine(isPage, 'Give the https address of a page, without # and ?: https://portal.example.com/.')
    .optional(),
  CLIENTELE_SMTP_URL: z
    .string()
    .refine(
      isMailServer,
      'Give the address of an SMTP server, without a path: smtps://name:password@smtp.example.com, or smtp:// for STARTTLS. Letters of the password such as @ and / are written as %40 and %2F.',
    )
    .optional(),
  CLIENTELE_MAIL_FROM: z
    .string()
    .trim()
    .regex(/^[\w.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*$/i, 'Give an address alone: clients@example.com.')
    .optional(),
  CLIENTELE_MAP_TILES: z
    .string()
    .refine(isTiles, 'Give an https address with {z}, {x} and {y}: https://tiles.example.com/{z}/{x}/{y}.png.')
    .optional(),
  CLIENTELE_MAP_ATTRIBUTION: z
    .string()
    .max(300)
    .transform((text) => {
      const [, attribution = text, link = null] = /^(.+?)\s+(https:\/\/\S+)$/.exec(text.trim()) ?? [];
      return { attribution, attributionLink: link };
    })
    .optional(),
  CLIENTELE_MAP_MAX_ZOOM: z.coerce.number('Give a whole number from 1 to 24.').int().min(1).max(24).default(19),
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
  CLIENTELE_BYTES_PER_WORKSPACE: {
    default: 'none',
    note: 'the most bytes of the files of one workspace; one more is refused with payload-too-large',
  },
  CLIENTELE_BYTES_PER_FILE: { default: '100000000', note: 'the most bytes of one file' },
  CLIENTELE_REMOVED_DAYS: {
    default: '30',
    note: 'for how many days notes, tasks, assets, addresses, files and logged interactions that were removed can be restored; then they are deleted',
  },
  CLIENTELE_FILES_DIR: {
    default: 'files beside the database',
    note: 'the folder of uploaded files; a part of every backup',
  },
  CLIENTELE_FILES_S3_URL: {
    default: 'none',
    note: 'a bucket for them instead, with a folder in it or without: https://s3.eu-central-1.amazonaws.com/bucket',
  },
  CLIENTELE_FILES_S3_REGION: { default: 'us-east-1', note: 'its region' },
  CLIENTELE_FILES_S3_KEY_ID: { default: 'none', note: 'the id of its access key' },
  CLIENTELE_FILES_S3_SECRET: { default: 'none', note: 'the secret of its access key' },
  CLIENTELE_ADDRESS_SERVICE_URL: {
    default: 'none',
    note: 'the search of a Photon server that completes addresses: https://photon.example.com/api; it is sent what a person types, the country and the language',
  },
  CLIENTELE_MAP_LINK: {
    default: 'none',
    note: '“Open in maps” beside an address, with {address}, or {latitude} and {longitude}',
  },
  CLIENTELE_ENRICHMENT_CONTACT: {
    default: 'none',
    note: 'switches enrichment on: the page or mailto: address by which the websites that it reads can find you',
  },
  CLIENTELE_ENRICHMENT_REGISTERS: {
    default: 'none',
    note: 'registers that enrichment asks, separated by commas: vies (is the VAT number valid?), gleif (LEI and status of the company), peppol (does it receive e-invoices?); each is sent what it is asked for and no more, see SECURITY.md',
  },
  CLIENTELE_VIES_REQUESTER: {
    default: 'none',
    note: 'your own VAT number, with its prefix: VIES then gives a consultation number as proof of each answer',
  },
  CLIENTELE_MODEL_URL: {
    default: 'none',
    note: 'a language model that estimates what websites do not say plainly, by an interface compatible with OpenAI’s, up to /v1; a workspace has to switch it on, too; it is sent the text of clients’ websites, see SECURITY.md',
  },
  CLIENTELE_MODEL: { default: 'none', note: 'which model, as that service names it' },
  CLIENTELE_MODEL_KEY: { default: 'none', note: 'the key of that service' },
  CLIENTELE_MODEL_TOKENS_PER_DAY: {
    default: '2000000',
    note: 'how many tokens it may cost in a day of UTC, for each server process; then it is not asked until the next',
  },
  CLIENTELE_PORTAL_URL: {
    default: 'none',
    note: 'the page that shows `<clientele-portal-view>`: links into portals lead there, and it may call this server',
  },
  CLIENTELE_SMTP_URL: {
    default: 'none',
    note: 'the mail server: smtps://name:password@smtp.example.com, or smtp:// for STARTTLS; without one no mail is sent',
  },
  CLIENTELE_MAIL_FROM: {
    default: 'none',
    note: 'the address that mails come from; they carry the name of the workspace',
  },
  CLIENTELE_MAP_TILES: {
    default: 'none',
    note: 'a map of an address whose position is known, from tiles at an address with {z}, {x} and {y}; browsers fetch them, and pages need it in img-src',
  },
  CLIENTELE_MAP_ATTRIBUTION: {
    default: 'none',
    note: 'whom the map names, with a link at the end or without: © OpenStreetMap contributors https://www.openstreetmap.org/copyright',
  },
  CLIENTELE_MAP_MAX_ZOOM: { default: '19', note: 'the closest zoom that there are tiles of' },
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

/** Plain HTTP only to this machine: the requests carry people's files. */
function isBucket(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) return false;
  return /^\/[a-z0-9][a-z0-9.-]{1,62}(\/[\w.-]+)*\/?$/.test(url.pathname) && !isPlainHttpToTheWorld(text);
}

/** Plain HTTP only to this machine: people's addresses travel there. */
function isService(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && !url.hash && !url.username && !isPlainHttpToTheWorld(text);
}

/** Plain HTTP only to this machine: what opens a portal is in its address. */
function isPage(text: string): boolean {
  return isService(text) && !text.includes('?') && !text.includes('#');
}

function isMailServer(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return false;
  if (!/^\/?$/.test(url.pathname) || url.search || url.hash) return false;
  try {
    // Throws for a lone %.
    const [name, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
    return name !== '' || password === '';
  } catch {
    return false;
  }
}

function isMapLink(text: string): boolean {
  return (
    isService(text) &&
    (text.includes('{address}') || /\{latitude\}.*\{longitude\}|\{longitude\}.*\{latitude\}/.test(text))
  );
}

function isTiles(text: string): boolean {
  const places = ['{z}', '{x}', '{y}'];
  const filled = [...places, '{r}'].reduce((url, place) => url.replace(place, '0'), text);
  return places.every((place) => text.includes(place)) && !/[{}]/.test(filled) && isService(filled);
}

/** Plain HTTP also where no public network is on the way: to a container or a machine beside this one. */
function isModelService(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) return false;
  return url.protocol === 'https:' || !isPublicHost(url.hostname);
}

function isPlainHttpToTheWorld(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'http:' && !isLocalHost(url.hostname);
}

function isLocalHost(hostname: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
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
