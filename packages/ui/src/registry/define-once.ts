/**
 * Registers a class globally unless it is there already. When the tag belongs to another class, the page holds two versions:
 * the first one stays, and that is said once per tag, because nothing else would explain what goes wrong.
 */
export function defineOnce(tag: string, elementClass: CustomElementConstructor) {
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, elementClass);
  else if (present !== elementClass && !reported.has(tag)) {
    reported.add(tag);
    console.error(`<${tag}> is already registered by another version of this library; that version is used.`);
  }
}

const reported = new Set<string>();
