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
