import { Presets, SingleBar } from 'cli-progress';
import { migrate } from '../db/migrate.ts';
import { seed } from '../db/seed/index.ts';

/** Brings the database up to date, fills a workspace of its own with made-up clients, and shows how far it is. */
export async function seedWithProgress(databaseUrl: string, clients: number): Promise<void> {
  const bar = new SingleBar(
    { format: 'Seeding {bar} {value} of {total} clients, {eta_formatted} left' },
    Presets.shades_classic,
  );
  await migrate(databaseUrl);
  bar.start(clients, 0);
  try {
    const { workspaceId } = await seed(databaseUrl, { clients, onProgress: (done) => bar.update(done) });
    bar.stop();
    console.log(workspaceId);
  } finally {
    bar.stop();
  }
}
