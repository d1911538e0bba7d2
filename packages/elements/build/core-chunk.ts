interface ChunkingContext {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

/**
 * Puts everything that is needed at once into one file. Left to itself the bundler cuts it into pieces, because the parts that come
 * later share some of it: that costs requests, and 1.5 kB as each piece is compressed alone. The entry itself only passes it on, so
 * that no part has to know by which address a page has loaded it: `clientele.js?v=2` loads nothing twice.
 */
export function coreChunk(name: string) {
  const known = new Map<string, boolean>();
  const isNeededAtOnce = (id: string, context: ChunkingContext): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    // Also ends a circle of imports.
    known.set(id, false);
    const module = context.getModuleInfo(id);
    const isNeeded = module !== null && (module.isEntry || module.importers.some((by) => isNeededAtOnce(by, context)));
    known.set(id, isNeeded);
    return isNeeded;
  };
  const nameOf = (id: string, context: ChunkingContext) => (isNeededAtOnce(id, context) ? name : null);
  return { groups: [{ name: nameOf, debugName: name }] };
}
