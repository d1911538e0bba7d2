import { Presets, SingleBar } from 'cli-progress';
import { seed } from '../db/seed/index.ts';

/** Fills a workspace with made-up clients, and shows how far it is. */
export async function seedWithProgress(databaseUrl: string, clients: number): Promise<void> {
  const bar = new SingleBar(
    { format: 'Seeding {bar} {value} of {total} clients, {eta_formatted} left' },
    Presets.shades_classic,
  );
  bar.start(clients, 0);
  const { workspaceId } = await seed(databaseUrl, { clients, onProgress: (done) => bar.update(done) });
  bar.stop();
  console.log(workspaceId);
}
