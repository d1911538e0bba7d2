interface ChunkingContext {
  getModuleInfo(
    id: string,
  ): { isEntry: boolean; importers: readonly string[]; dynamicImporters: readonly string[] } | null;
}

/**
 * Puts everything that is needed at once into one file, and what several elements need with it. Left to itself the bundler cuts it
 * into pieces, because the parts that come later share some of it: that costs requests, and 1.5 kB as each piece is compressed alone.
 * The entry itself only passes it on, so that no part has to know by which address a page has loaded it: `clientele.js?v=2` loads
 * nothing twice. `elements`: modules that are loaded when their tag is in the page, by the name of their file. What two of them share is
 * in the core, unless `within` says in whose file it is: of one that needs it at once, where all who do are listed. That costs pages that
 * have only another one of them.
 */
export function coreChunk(
  core: string,
  elements: Readonly<Record<string, RegExp>> = {},
  within: Readonly<Record<string, readonly string[]>> = {},
) {
  const elementAt = (id: string) => Object.entries(elements).find(([, path]) => path.test(id))?.[0];
  const atOnce = originsBy(elementAt, ({ importers }) => importers);
  const atAll = originsBy(elementAt, ({ importers, dynamicImporters }) => [...importers, ...dynamicImporters]);
  const fileOf = (id: string, context: ChunkingContext) => {
    const origins = atOnce(id, context);
    if (origins.has(entry)) return core;
    if (origins.size === 0) return null;
    const users = atAll(id, context);
    if (users.size === 1) return [...origins].join();
    const file = Object.keys(within).find(
      (name) => origins.has(name) && [...origins].every((origin) => within[name]?.includes(origin)),
    );
    return file ?? core;
  };
  // A group takes along what its modules import, unless that belongs to one with a higher priority.
  const group = (file: string, priority: number) => ({
    name: (id: string, context: ChunkingContext) => (fileOf(id, context) === file ? file : null),
    priority,
    debugName: file,
  });
  const files = [core, ...Object.keys(elements)];
  return { groups: files.map((file, index) => group(file, files.length - index)) };
}

const entry = 'entry';

type ModuleInfo = NonNullable<ReturnType<ChunkingContext['getModuleInfo']>>;

/** From where a module is reached: the entry, or which of the elements. What an element needs is not the entry's. */
function originsBy(
  elementAt: (id: string) => string | undefined,
  importersOf: (module: ModuleInfo) => readonly string[],
) {
  return (id: string, context: ChunkingContext): ReadonlySet<string> => {
    const origins = new Set<string>();
    const seen = new Set<string>();
    const visit = (at: string) => {
      if (seen.has(at)) return;
      seen.add(at);
      const module = context.getModuleInfo(at);
      const element = elementAt(at);
      if (element) origins.add(element);
      else if (module?.isEntry) origins.add(entry);
      else if (module) importersOf(module).forEach(visit);
    };
    visit(id);
    return origins;
  };
}
