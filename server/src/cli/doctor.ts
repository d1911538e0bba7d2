import { ConfigError, readConfig, type Config } from '../config.ts';
import { dialectOf } from '../db/dialect.ts';
import { fault, messageOf, ok, warning, type Finding } from './doctor-finding.ts';

/**
 * Examines the settings, the program it runs on and the database, prints what was found with what to do, and makes the process
 * end with 1 when there is a fault. Changes nothing and prints no secret.
 */
export async function doctor(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = examineSettings(environment);
  const database = settings.some(({ verdict }) => verdict === 'fault') ? [] : await examineDatabase(environment);
  const findings = [examineNode(), ...settings, ...database];
  console.log(tableOf(findings));
  const faults = findings.filter(({ verdict }) => verdict === 'fault').length;
  const warnings = findings.filter(({ verdict }) => verdict === 'warning').length;
  console.log(`\n${faults} faults, ${warnings} warnings`);
  if (faults > 0) process.exitCode = 1;
}

function examineNode(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  return major >= 24
    ? ok('Node', process.versions.node)
    : fault('Node', process.versions.node, 'Install Node 24 or newer.');
}

function examineSettings(environment: NodeJS.ProcessEnv): Finding[] {
  try {
    const config = readConfig(environment);
    const { port, host, publicUrl, secretKey } = config;
    const key = secretKey === undefined ? 'keys come from the database' : 'CLIENTELE_SECRET_KEY is set';
    const settings = ok(
      'settings',
      `${host === 'localhost' ? 'this machine alone' : host}, port ${port}, ${publicUrl}, ${key}`,
    );
    const found = [settings, ok('language model', languageModelText(config)), ok('mail', mailText(config))];
    if (environment['CLIENTELE_PUBLIC_URL']?.trim() || environment['NODE_ENV'] !== 'production') return found;
    return [
      ...found,
      warning(
        'settings',
        'CLIENTELE_PUBLIC_URL is not set',
        'Set it to the https:// address at which browsers reach this.',
      ),
    ];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => {
      const [name = '', ...rest] = problem.split(': ');
      return fault(`setting ${name}`, 'cannot be used', rest.join(': '));
    });
  }
}

/** Without the key. */
function languageModelText({ languageModel }: Config): string {
  if (languageModel === undefined) return 'off';
  const { url, model, key, tokensPerDay } = languageModel;
  return `${model} at ${url}, ${key === undefined ? 'without a key' : 'with a key'}, ${tokensPerDay} tokens a day`;
}

/** Without name and password. */
function mailText({ smtp }: Config): string {
  return smtp === undefined ? 'none is sent' : `from ${smtp.from} by ${new URL(smtp.url).host}`;
}

async function examineDatabase(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  const config = readConfig(environment);
  const { databaseUrl } = config;
  try {
    const findings =
      dialectOf(databaseUrl) === 'postgres'
        ? await (await import('./doctor-postgres.ts')).examinePostgres(databaseUrl)
        : (await import('./doctor-sqlite.ts')).examineSqlite(databaseUrl);
    // The records of a database that is not sound, or not of this schema, cannot be asked.
    const isSound = findings.every(({ verdict }) => verdict !== 'fault');
    const isNewest = findings.some(({ subject, verdict }) => subject === 'schema' && verdict === 'ok');
    if (!isSound || !isNewest) return findings;
    const copies = await (await import('./doctor-copies.ts')).examineCopies(databaseUrl);
    const jobs = await (await import('./doctor-jobs.ts')).examineJobs(databaseUrl);
    const removed = await (await import('./doctor-removed.ts')).examineRemoved(config);
    const files = await (await import('./doctor-files.ts')).examineFiles(config);
    return [...findings, ...copies, ...jobs, ...removed, ...files];
  } catch (error) {
    return [fault('database', 'it cannot be examined', messageOf(error))];
  }
}

function tableOf(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ subject }) => subject.length));
  return findings
    .map(({ verdict, subject, found, advice }) =>
      [
        `${verdict.padEnd(7)}  ${subject.padEnd(width)}  ${found}`,
        ...(advice === undefined ? [] : [`${' '.repeat(width + 11)}→ ${advice}`]),
      ].join('\n'),
    )
    .join('\n');
}
