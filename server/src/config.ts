import type { MapTiles } from '@clientele/contract';
import type { z } from 'zod';
import type { SmtpConfig } from './adapters/smtp-mailer.ts';
import type { LanguageModelConfig } from './adapters/compatible-language-model.ts';
import type { Registers } from './features/enrichment/index.ts';
import { localUrl } from './http/local-url.ts';
import { isPlainHttpToTheWorld, isLocalHost } from './setting-addresses.ts';
import { demoSecretKey, settings, type logLevels } from './settings.ts';

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
  logLevel: (typeof logLevels)[number];
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
