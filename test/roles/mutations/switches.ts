import { registerHooks, type LoadFnOutput } from 'node:module';
import { pathToFileURL } from 'node:url';
import { findMutants, serverSources, type Mutant } from './find-mutants.ts';

/** The switches of the mutants, which the loaded server asks at every such place. */
const switches = { on: 0, isWatched: true, asked: new Set<number>() };

declare global {
  /** True when the place of this number shall be gone. Of this test alone; the server's sources do not know it. */
  var isMutant: (number: number) => boolean;
}

globalThis.isMutant = (number) => {
  if (switches.isWatched) switches.asked.add(number);
  return switches.on === number;
};

/**
 * From here on the server's sources are loaded with a switch at the place of every mutant, so that one process tries them all
 * without loading the server again. Call it before the server is imported. https://nodejs.org/api/module.html#customization-hooks
 */
export function loadWithSwitches(): readonly Mutant[] {
  const mutants = findMutants();
  const byUrl = Map.groupBy(mutants, ({ path }) => pathToFileURL(serverSources + path).href);
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const places = byUrl.get(url);
      if (!places) return loaded;
      return { ...loaded, source: withSwitches(textOf(loaded.source), places) };
    },
  });
  return mutants;
}

/** Does `work` with a mutant's switch on. */
export async function mutated<Result>(
  { number }: Pick<Mutant, 'number'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = switches.on;
  switches.on = number;
  try {
    return await work();
  } finally {
    switches.on = before;
  }
}

/** Does `work` on the server as it is, and takes no note of the places that it passes. */
export async function asItIs<Result>(work: () => Promise<Result>): Promise<Result> {
  const wasWatched = switches.isWatched;
  switches.isWatched = false;
  try {
    return await mutated({ number: 0 }, work);
  } finally {
    switches.isWatched = wasWatched;
  }
}

/** Which places `work` passed. */
export async function passedBy(work: () => Promise<unknown>): Promise<ReadonlySet<number>> {
  switches.asked = new Set();
  await work();
  return switches.asked;
}

function textOf(source: LoadFnOutput['source']): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source ?? undefined);
}

function withSwitches(source: string, places: readonly Mutant[]): string {
  let text = source;
  for (const { number, start, end, gone } of places.toReversed()) {
    const there = text.slice(start, end);
    const isMutant = `globalThis.isMutant(${number})`;
    const switched =
      gone === 'undefined'
        ? `(${isMutant} ? undefined : ${there})`
        : gone === '1 = 1'
          ? `\${${isMutant} ? sql\`1 = 1\` : sql\`${there}\`}`
          : `${there.slice(0, 4)}!${isMutant} && (${there.slice(4)})`;
    text = text.slice(0, start) + switched + text.slice(end);
  }
  return text;
}
