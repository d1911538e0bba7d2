import { configuredFiles } from '../adapters/configured-files.ts';
import type { Config } from '../config.ts';
import { checkFiles } from '../features/files/index.ts';
import { named, openReader } from './doctor-copies.ts';
import { fault, messageOf, ok, warning, type Finding } from './doctor-finding.ts';

/** Compares the files with their bytes in the storage. The database must have this program's schema. */
export async function examineFiles(config: Config): Promise<Finding[]> {
  try {
    const storage = await configuredFiles(config);
    const { read, close } = await openReader(config.databaseUrl);
    try {
      const { files, incomplete, unknown } = await checkFiles(read, storage);
      const found: Finding[] = [];
      if (incomplete.length > 0)
        found.push(
          fault(
            'files',
            `${storage.place}: files without all of their bytes: ${named(incomplete)}`,
            'Put back the folder or the bucket as it was at the backup.',
          ),
        );
      if (unknown.length > 0)
        found.push(
          warning(
            'files',
            `${storage.place}: objects that belong to no file: ${named(unknown)}`,
            'Nothing needs them. Delete them by hand, or keep them until that is certain.',
          ),
        );
      return found.length > 0 ? found : [ok('files', `${files} in ${storage.place}, each with its bytes`)];
    } finally {
      await close();
    }
  } catch (error) {
    return [fault('files', 'their storage cannot be examined', messageOf(error))];
  }
}

/** Warns after a restore about missing files: a backup holds their records, and their bytes are backed up apart. */
export async function reportFiles(config: Config): Promise<void> {
  for (const { found, advice } of await examineFiles(config))
    console.log(`Files: ${found}.${advice === undefined ? '' : ` ${advice}`}`);
}
