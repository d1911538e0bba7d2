#!/usr/bin/env node
// The command `clientele-server`: the only file that does something when it is loaded.
import { readFileSync } from 'node:fs';
import { enableCompileCache, findPackageJSON } from 'node:module';
import { Command, InvalidArgumentError } from 'commander';
import { ConfigError, readConfig, type Config } from './config.ts';
import { settingNotes } from './settings.ts';
import { databaseName } from './db/dialect.ts';

// Compiled code is kept between starts.
enableCompileCache();

const program = new Command('clientele-server')
  .description('The server of Clientele, an embeddable clients workspace.')
  .version(version())
  .addHelpText('after', () => settingsHelp());

program
  .command('start', { isDefault: true })
  .description('bring the database up to date and serve')
  // Commander hands a command that it does not know to the default one, as its argument.
  .allowExcessArguments()
  .action((_options, { args: [unknown] }) =>
    unknown === undefined
      ? run(async (config) => (await import('./cli/start.ts')).start(config))
      : program.error(`error: unknown command '${unknown}'. \`clientele-server --help\` lists the commands.`),
  );

program
  .command('migrate')
  .description('bring the database up to date, creating it when there is none')
  .action(() =>
    run(async ({ databaseUrl }) => {
      await (await import('./db/migrate.ts')).migrate(databaseUrl);
      console.log(`${databaseName(databaseUrl)} is up to date.`);
    }),
  );

program
  .command('create-workspace')
  .description('create an empty workspace and print its id')
  .requiredOption('--name <name>', 'what people call it')
  .option('--currency <code>', 'base currency, ISO 4217', 'EUR')
  .option('--timezone <name>', 'IANA name of the time zone', 'UTC')
  .option('--locale <tag>', 'BCP 47 tag of the language', 'en')
  .action((options) =>
    run(async ({ databaseUrl }) => (await import('./cli/create-workspace.ts')).createWorkspace(databaseUrl, options)),
  );

program
  .command('list-workspaces')
  .description('print the id and the name of every workspace')
  .action(() =>
    run(async ({ databaseUrl }) => (await import('./cli/create-workspace.ts')).printWorkspaces(databaseUrl)),
  );

program
  .command('create-key')
  .description("create a secret key for a host's backend and print it; it cannot be shown again")
  .requiredOption('--workspace <id>', 'the workspace that it gives access to')
  .requiredOption('--origin <origin...>', 'origins of the pages that may use it, for example https://app.example.com')
  .option('--name <name>', 'what it is for, as `list-keys` shows it', 'create-key')
  .option('--expires <when>', 'a day (from its beginning in UTC) or an instant, ISO 8601; without it never')
  .action((options) =>
    run(async ({ databaseUrl }) => (await import('./cli/create-key.ts')).createKey(databaseUrl, options)),
  );

program
  .command('list-keys')
  .description(
    'print the ids of all secret keys, when each was created and last used, and when it expires; never a secret',
  )
  .option('--workspace <id>', 'only those of this workspace')
  .action((options) => run(async ({ databaseUrl }) => (await import('./cli/keys.ts')).printKeys(databaseUrl, options)));

program
  .command('revoke-key')
  .description('revoke a secret key for good, and end every session that it opened')
  .argument('<id>', 'as `list-keys` shows it: key_…')
  .action((id: string) =>
    run(async ({ databaseUrl }) => (await import('./cli/keys.ts')).revokeKeyById(databaseUrl, id)),
  );

program
  .command('end-sessions')
  .description('end all sessions of a workspace, or of one person in it')
  .requiredOption('--workspace <id>', 'the workspace')
  .option('--person <id>', "the host's own id of the person: actor.userId")
  .action((options) =>
    run(async ({ databaseUrl }) => (await import('./cli/people.ts')).endAllSessions(databaseUrl, options)),
  );

for (const [name, isSuspended, what] of [
  ['suspend-person', true, 'end all sessions of a person, and refuse new ones'],
  ['reinstate-person', false, 'undo `suspend-person`'],
] as const)
  program
    .command(name)
    .description(what)
    .requiredOption('--workspace <id>', 'the workspace')
    .requiredOption('--person <id>', "the host's own id of the person: actor.userId")
    .action((options) =>
      run(async ({ databaseUrl }) =>
        (await import('./cli/people.ts')).suspendPerson(databaseUrl, options, isSuspended),
      ),
    );

program
  .command('seed')
  .description('create a workspace with made-up clients, for trying out, and print its id')
  .requiredOption('--clients <number>', 'how many', positiveInteger)
  .action(({ clients }) =>
    run(async ({ databaseUrl }) => (await import('./cli/seed.ts')).seedWithProgress(databaseUrl, clients)),
  );

program
  .command('backup')
  .description(
    'write all records into one new file, while the server runs; copy the folder or bucket of files after it',
  )
  .argument('<file>', 'the file to write; an existing file is never replaced')
  .action((file: string) =>
    run(async ({ databaseUrl }) => (await import('./cli/backup.ts')).backup(databaseUrl, file)),
  );

program
  .command('restore')
  .description(
    'replace the records of the database with those of a backup; a backup of SQLite can be restored into PostgreSQL, and the other way round',
  )
  .argument('<file>', 'a file that `backup` wrote')
  .option('--replace', 'also when the database already holds records')
  .action((file: string, options: { replace?: boolean }) =>
    run(async (config) => {
      await (await import('./cli/restore.ts')).restore(config.databaseUrl, file, options);
      await (await import('./cli/doctor-files.ts')).reportFiles(config);
    }),
  );

program
  .command('doctor')
  .description('check settings, database and machine, and say what to do; the exit code is 1 when something is wrong')
  .action(async () => (await import('./cli/doctor.ts')).doctor(process.env));

await program.parseAsync();

/** Reads the settings, and says in one line what an operator can mend; anything else is a bug and shows where. */
async function run(command: (config: Config) => Promise<void>): Promise<void> {
  try {
    const config = readConfig(process.env);
    // The tables are made for the kind of database that this names, when they are loaded.
    process.env['DATABASE_URL'] = config.databaseUrl;
    await command(config);
  } catch (error) {
    const expected =
      error instanceof ConfigError || (error instanceof Error && /^(DatabaseRefused|UsageError)$/.test(error.name));
    console.error(expected ? error.message : error);
    process.exitCode = 1;
  }
}

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('Give a whole number, at least 1.');
  return value;
}

function settingsHelp(): string {
  const lines = Object.entries(settingNotes).map(
    ([name, setting]) => `  ${name.padEnd(26)} ${setting.note} (default: ${setting.default})`,
  );
  return `
Settings, read from the environment:
${lines.join('\n')}

First steps:
  clientele-server create-workspace --name "Example Ltd"
  clientele-server create-key --workspace wsp_… --origin https://app.example.com
  clientele-server start`;
}

/** From the package's manifest: beside the sources, and beside what a build has made of them. */
function version(): string {
  const path = findPackageJSON('.', import.meta.url);
  const manifest: { version: string } =
    path === undefined ? { version: 'unknown' } : JSON.parse(readFileSync(path, 'utf8'));
  return manifest.version;
}
