import type { Plugin } from 'vite';

/**
 * The bundler keeps 150 bytes of its own in a file of their own, which nearly every page would ask for. Here each file that needs them
 * has them itself.
 */
export function runtimeWithin(): Plugin {
  return {
    name: 'runtime-within',
    generateBundle(_options, bundle) {
      const runtime = Object.values(bundle).find(({ fileName }) => fileName.startsWith('rolldown-runtime-'));
      if (runtime?.type !== 'chunk') return;
      const [, code, names = ''] = /^([^]*)export\{([^}]*)\};?\s*$/.exec(runtime.code) ?? [];
      if (code === undefined) return this.error('The runtime of the bundler ends no more with its exports.');
      // A page may have added to Object.prototype.
      const ownOnly = code.replace(/for\(var (\w+) in (\w+)\)/, 'for(var $1 of Object.keys($2))');
      if (ownOnly === code) return this.error('The runtime of the bundler goes through its exports in another way.');
      // `t` and `n as t` become `t:t` and `t:n`, and where they are imported `t as e` becomes `t:e`.
      const members = names
        .split(',')
        .map((name) => name.split(' as '))
        .map(([local, name]) => `${name ?? local}:${local}`);
      const within = `(()=>{${ownOnly}return{${members.join()}}})()`;
      const imported = new RegExp(`import\\{([^}]*)\\}from["\`']\\./${runtime.fileName}["\`'];?`);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.imports.includes(runtime.fileName)) continue;
        const inlined = chunk.code.replace(
          imported,
          (_all, wanted: string) => `var{${wanted.replaceAll(' as ', ':')}}=${within};`,
        );
        if (inlined === chunk.code)
          return this.error(`${chunk.fileName} imports the bundler's runtime in another way.`);
        chunk.code = inlined;
        chunk.imports = chunk.imports.filter((name) => name !== runtime.fileName);
      }
      delete bundle[runtime.fileName];
    },
  };
}
