import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

export interface NodeOnPath {
  folder: string;
  version: string;
}

/**
 * The Node that the person has, where it is another than the one that the workspace brings and new enough for the browser packages
 * (`engines` of the root); otherwise the workspace's.
 */
export function otherNode(): NodeOnPath {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const found = folders.flatMap((folder) => {
    const { status, stdout } = spawnSync(join(folder, 'node'), ['--version'], { encoding: 'utf8' });
    const [, version] = /^v(.+)$/m.exec(status === 0 ? stdout : '') ?? [];
    return version === undefined ? [] : [{ folder, version }];
  });
  const isNewEnough = ({ version }: NodeOnPath) => version.localeCompare('20.19.0', 'en', { numeric: true }) >= 0;
  return (
    found.find((node) => isNewEnough(node) && node.version !== process.versions.node) ?? {
      folder: join(process.execPath, '..'),
      version: process.versions.node,
    }
  );
}
