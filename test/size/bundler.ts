import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export const root = new URL('../../', import.meta.url);

export interface Chunk {
  fileName: string;
  isEntry?: boolean;
  imports?: string[];
  moduleIds?: string[];
  code?: string;
}

/** The little that is used of Vite, which builds the product and is a dependency of the elements. */
export interface Bundler {
  build(config: object): Promise<Output | Output[]>;
}
interface Output {
  output: Chunk[];
}

export async function bundler(): Promise<Bundler> {
  const require = createRequire(new URL('packages/elements/package.json', root));
  return (await import(pathToFileURL(require.resolve('vite')).href)) as Bundler;
}

export async function outputOf(config: object): Promise<Chunk[]> {
  const vite = await bundler();
  const result = await vite.build({ configFile: false, logLevel: 'error', ...config });
  return (Array.isArray(result) ? result : [result]).flatMap(({ output }) => output);
}
