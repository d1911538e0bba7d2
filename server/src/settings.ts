import { z } from 'zod';
import { usualRemovedDays } from './core/removed.ts';
import { databaseProblem } from './db/dialect.ts';
import {
  isOrigin,
  isBucket,
  isService,
  isPage,
  isMailServer,
  isMapLink,
  isTiles,
  isModelService,
  isAddressRange,
} from './setting-addresses.ts';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The key of the demonstration, which everybody knows. Refused everywhere else. */
export const demoSecretKey = 'sk_demo_known_to_everyone_never_use_this_elsewhere';

const portMessage = 'Give a port between 0 and 65535, for example 4400.';

const clientsMessage = 'Give a whole number of at least 1, for example 100000, or leave it out for no limit.';

const daysMessage = 'Give a whole number of days between 1 and 3650, for example 30.';

const tokensMessage = 'Give a whole number of tokens, at least 1.';

const bytesMessage = 'Give a whole number of bytes, at least 1.';

const bytes = z.coerce.number(bytesMessage).int(bytesMessage).min(1, bytesMessage);

const registerNames: ReadonlySet<string> = new Set(['vies', 'gleif', 'peppol']);

/** Each setting by its name in the environment, judged by itself. What two of them have to agree on, `config.ts` says. */
export const settings = z.object({
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
    note: 'for how many days notes, replies, tasks, assets, addresses, files and logged interactions that were removed can be restored; then they are deleted',
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
