import { configuredFiles } from './adapters/configured-files.ts';
import { dnsResolver } from './adapters/dns-resolver.ts';
import { createApp, type ClienteleApp } from './app.ts';
import { registerConfiguredKey } from './cli/register-configured-key.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { createJobWorker, type JobHandlers } from './core/jobs.ts';
import { servicesOf } from './core/services.ts';
import { dialect } from './db/columns.ts';
import type { Database } from './db/connect.ts';
import { dialectOf } from './db/dialect.ts';
import { openForServing } from './db/open-for-serving.ts';
import type { AddressService } from './features/addresses/index.ts';
import type { LanguageModel } from './features/enrichment/index.ts';
import type { FileStorage } from './features/files/index.ts';
import type { Mailer } from './features/mail/index.ts';
import { createLog } from './http/create-log.ts';
import type { RunningServer } from './http/listen.ts';
import { serve } from './http/serve.ts';
import { purge } from './purge.ts';
import { dial } from './outbound/dial.ts';
import { createOutbound, type Outbound } from './outbound/outbound.ts';
import { clientParts, jobHandlers } from './router.ts';

/** Settings given in code; each comes before the variable of the environment that is named with it. */
export interface ClienteleSettings {
  /** `DATABASE_URL`. Of the kind that the environment named when this package was loaded: its tables are made for one kind. */
  databaseUrl?: string;
  /** `CLIENTELE_SECRET_KEY` */
  secretKey?: string;
  /** `CLIENTELE_PUBLIC_URL` */
  publicUrl?: string;
  /** `CLIENTELE_TRUSTED_PROXIES` */
  trustedProxies?: readonly string[];
  /** `CLIENTELE_CLIENTS_PER_WORKSPACE` */
  clientsPerWorkspace?: number;
  /** `CLIENTELE_BYTES_PER_WORKSPACE` */
  bytesPerWorkspace?: number;
  /** `CLIENTELE_REMOVED_DAYS` */
  removedDays?: number;
  /** `CLIENTELE_FILES_DIR`, or a storage of your own. A bucket is named in the environment. */
  files?: string | FileStorage;
  /** `CLIENTELE_ADDRESS_SERVICE_URL`, or a service of your own. */
  addressService?: string | AddressService;
  /** A language model of your own, by whichever library, instead of the `CLIENTELE_MODEL…` of the environment. */
  languageModel?: LanguageModel;
  /** `CLIENTELE_PORTAL_URL` */
  portalUrl?: string;
  /** Mails through a service of your own, by whichever library, instead of `CLIENTELE_SMTP_URL`. */
  mailer?: Mailer;
  /** `LOG_LEVEL` */
  logLevel?: Config['logLevel'];
}

/** Clientele as a part of a host's own server: an Express app to `use`, and what has to be done around it. */
export type MountedClientele = ClienteleApp & {
  /**
   * Listens with the host's app, with limits on how slow a caller may be. SIGTERM and SIGINT end it: what is in flight is
   * answered, then the database is closed and the process ends. Rejects with a ConfigError when the port is taken.
   */
  serve(host: Parameters<typeof serve>[0], address: { port: number; host?: string }): Promise<RunningServer>;
  /**
   * For a host that listens and shuts down by itself: ends event streams and jobs, and closes the database. To be called when the host's
   * server takes no more requests; `closeStreams()` before that, because a server waits for its streams. Whoever calls it again, for
   * another signal, waits for the same end.
   */
  close(): Promise<void>;
};

const purgeEveryMs = 10 * 60 * 1000;

/**
 * Reads the settings from the environment, brings the database to the newest schema, registers CLIENTELE_SECRET_KEY, removes what is
 * too old every ten minutes, and does the jobs of the outbox. Rejects with a ConfigError that names each wrong setting, or with DatabaseRefused.
 */
export async function createClientele(settings: ClienteleSettings = {}): Promise<MountedClientele> {
  // Where to listen is the host's own matter, as may be what its PORT and HOST say.
  const { PORT: _port, HOST: _host, ...environment } = process.env;
  const { files, addressService, languageModel, mailer } = settings;
  const config = readConfig({ ...environment, ...inEnvironment(settings) });
  return openClientele(config, {
    ...(typeof files === 'object' && { files }),
    ...(typeof addressService === 'object' && { addresses: addressService }),
    ...(languageModel && { languageModel }),
    ...(mailer && { mailer }),
  });
}

/** What is no setting. */
interface Parts {
  /** Called when the database is too large to be checked first. */
  onUnchecked?: () => void;
  handlers?: JobHandlers;
  files?: FileStorage;
  addresses?: AddressService;
  languageModel?: LanguageModel;
  mailer?: Mailer;
  /** Another way out than the network, for tests and demonstrations. No setting names one. */
  outbound?: Outbound;
}

/** The same with settings that were read already. */
export async function openClientele(config: Config, parts: Parts = {}): Promise<MountedClientele> {
  const { onUnchecked, handlers = jobHandlers } = parts;
  if (dialectOf(config.databaseUrl) !== dialect)
    throw new ConfigError([
      `DATABASE_URL: This is not the kind of database that the environment named when @clientele/server was loaded. Set it in the environment of the process, before the import.`,
    ]);
  const log = createLog(config.logLevel);
  const database = await openForServing(
    config.databaseUrl,
    onUnchecked ??
      (() => log.warn('the database is too large to be checked at the start: run `clientele-server doctor`')),
  );
  const { files, addresses, languageModel, mailer } = await preparedOn(database, config, parts).catch(
    async (error: unknown) => {
      await database.close();
      throw error;
    },
  );
  let isShuttingDown = false;
  const services = servicesOf({
    database,
    log,
    clientParts,
    quotas: { clientsPerWorkspace: config.clientsPerWorkspace, bytesPerWorkspace: config.bytesPerWorkspace },
    files,
    removedDays: config.removedDays,
    addresses,
    mapLink: config.mapLink,
    outbound: parts.outbound ?? configuredOutbound(config),
    registers: { ...config.registers, languageModel },
    portalUrl: config.portalUrl,
    mailer,
    mapTiles: config.mapTiles,
  });
  const app = createApp({
    ...services,
    trustedProxies: config.trustedProxies,
    uploads: { mostBytes: config.bytesPerFile },
    isShuttingDown: () => isShuttingDown,
  });
  const purging = setInterval(() => {
    purge(services, files).catch((error: unknown) => log.warn({ err: error }, 'purging what is too old failed'));
  }, purgeEveryMs).unref();

  const jobs = createJobWorker(services, handlers);
  jobs.start();

  const onShutdown = async () => {
    isShuttingDown = true;
    clearInterval(purging);
    app.closeStreams();
    await jobs.stop();
  };
  return Object.assign(app, {
    serve: (host: Parameters<typeof serve>[0], address: { port: number; host?: string }) =>
      serve(host, { ...address, database, onShutdown }),
    async close() {
      await onShutdown();
      await database.close();
    },
  });
}

/** What may refuse to begin. */
async function preparedOn(database: Database, config: Config, parts: Parts) {
  await registerConfiguredKey(database, config);
  return {
    files: parts.files ?? (await configuredFiles(config)),
    addresses: parts.addresses ?? (await configuredAddresses(config)),
    languageModel: parts.languageModel ?? (await configuredLanguageModel(config)),
    mailer: parts.mailer ?? (await configuredMailer(config)),
  };
}

async function configuredAddresses({ addressServiceUrl }: Config): Promise<AddressService | undefined> {
  if (addressServiceUrl === undefined) return undefined;
  return (await import('./adapters/photon-addresses.ts')).createPhotonAddresses(addressServiceUrl);
}

async function configuredLanguageModel({ languageModel }: Config): Promise<LanguageModel | undefined> {
  if (languageModel === undefined) return undefined;
  return (await import('./adapters/compatible-language-model.ts')).createCompatibleLanguageModel(languageModel);
}

async function configuredMailer({ smtp }: Config): Promise<Mailer | undefined> {
  if (smtp === undefined) return undefined;
  return (await import('./adapters/smtp-mailer.ts')).createSmtpMailer(smtp);
}

/** A visitor that says who sends it. */
function configuredOutbound({ enrichmentContact }: Config): Outbound | undefined {
  if (enrichmentContact === undefined) return undefined;
  const userAgent = `Clientele-Enrichment/0.1 (+${enrichmentContact})`;
  return createOutbound({ resolver: dnsResolver(), dial, userAgent });
}

function inEnvironment(settings: ClienteleSettings) {
  const { databaseUrl, secretKey, publicUrl, trustedProxies, clientsPerWorkspace, logLevel } = settings;
  const { bytesPerWorkspace, removedDays, files, addressService, portalUrl } = settings;
  return {
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    ...(secretKey !== undefined && { CLIENTELE_SECRET_KEY: secretKey }),
    ...(publicUrl !== undefined && { CLIENTELE_PUBLIC_URL: publicUrl }),
    // What is no list, in JavaScript, is judged as every wrong setting is.
    ...(trustedProxies !== undefined && { CLIENTELE_TRUSTED_PROXIES: String(trustedProxies) }),
    ...(clientsPerWorkspace !== undefined && { CLIENTELE_CLIENTS_PER_WORKSPACE: String(clientsPerWorkspace) }),
    ...(bytesPerWorkspace !== undefined && { CLIENTELE_BYTES_PER_WORKSPACE: String(bytesPerWorkspace) }),
    ...(removedDays !== undefined && { CLIENTELE_REMOVED_DAYS: String(removedDays) }),
    ...(typeof files === 'string' && { CLIENTELE_FILES_DIR: files }),
    ...(typeof addressService === 'string' && { CLIENTELE_ADDRESS_SERVICE_URL: addressService }),
    ...(portalUrl !== undefined && { CLIENTELE_PORTAL_URL: portalUrl }),
    ...(logLevel && { LOG_LEVEL: logLevel }),
  };
}
