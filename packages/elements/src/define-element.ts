/**
 * Registers an element for the whole page. When the tag belongs to another class already, because the page holds two versions or
 * something else has taken the name, that one stays, and it is said once, because nothing else would explain what goes wrong.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, unusedClass(elementClass));
  else if (
    present !== elementClass &&
    !Object.prototype.isPrototypeOf.call(elementClass, present) &&
    !reported.has(tag)
  ) {
    reported.add(tag);
    console.error(
      `<${tag}> is already registered by something else on this page, which stays as it is. ` +
        `Load Clientele once, or give its tags another prefix with define({ prefix }).`,
    );
  }
}

/** What loads the class of an element that the page has not registered, by the name behind the prefix. The autoloader fills it. */
export const elementFiles = new Map<string, () => Promise<CustomElementConstructor>>();

/** Whether an element is registered, or can be from its file. */
export function hasElement(tag: string, name: string): boolean {
  return customElements.get(tag) !== undefined || elementFiles.has(name);
}

/** Registers an element from its file, where it is not registered yet, and answers its class. Rejects when the file does not come. */
export async function defineFromFile(tag: string, name: string): Promise<CustomElementConstructor> {
  if (!customElements.get(tag)) {
    const load = elementFiles.get(name);
    if (!load) throw new Error(`<${tag}> is not registered. Import its define.js, or @clientele/elements/define.`);
    defineElement(tag, await load());
  }
  return customElements.whenDefined(tag);
}

const reported = new Set<string>();
const used = new WeakSet<CustomElementConstructor>();

/** A class can have one tag only; a second prefix gets a class of its own that adds nothing. */
function unusedClass(elementClass: CustomElementConstructor): CustomElementConstructor {
  if (!used.has(elementClass)) {
    used.add(elementClass);
    return elementClass;
  }
  return class extends elementClass {};
}
