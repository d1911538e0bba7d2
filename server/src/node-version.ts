// The first import of every entry point. Older versions lack modules that are used below, and say so without a word about Node.
const needed = 24;

if (Number(process.versions.node.split('.', 1)[0]) < needed)
  throw new Error(
    `@clientele/server needs Node ${needed} or newer, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
