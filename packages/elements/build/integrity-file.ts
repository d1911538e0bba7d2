import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Adds `integrity.json`: the hash of every file, for pages that pin what they load. A module's own `integrity` does not cover what
 * it imports; `<link rel="modulepreload" integrity>` does that for the file that `clientele.js` passes on.
 * https://w3c.github.io/webappsec-subresource-integrity/
 */
export function integrityFile(): Plugin {
  return {
    name: 'integrity-file',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).sort((one, other) => (one.fileName < other.fileName ? -1 : 1));
      const hashes = files.map((file) => [file.fileName, hashOf(file.type === 'chunk' ? file.code : file.source)]);
      this.emitFile({
        type: 'asset',
        fileName: 'integrity.json',
        source: `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
      });
    },
  };
}

/** As `integrity` takes it. */
export function hashOf(content: string | Uint8Array) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
