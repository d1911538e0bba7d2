import type { PropertyDeclaration } from 'lit';
import { property as litProperty } from 'lit/decorators.js';

interface Options extends PropertyDeclaration {
  /** What it may be, where that is not simply what has the type of its default. */
  is?: (value: unknown) => boolean;
  /** For a property that has no default: what it may be. Otherwise it is undefined. */
  optional?: (value: unknown) => boolean;
}

type Decorator = (prototype: object, name: PropertyKey, own?: PropertyDescriptor) => void;

/**
 * Lit's `@property`, for values that anyone may set. What the property cannot be sets its default again: undefined, as a framework
 * says it when a prop goes away, null, a missing attribute, or another type. The default is what the field begins with.
 */
export function property({ is, optional, ...options }: Options = {}): Decorator {
  return (prototype, name, own): PropertyDescriptor => {
    const decorate = litProperty(options) as (...args: unknown[]) => PropertyDescriptor | undefined;
    const accessor = decorate(prototype, name, own) ?? Object.getOwnPropertyDescriptor(prototype, name);
    const defaults = new WeakMap<object, { value: unknown }>();
    function sound(element: object, value: unknown): unknown {
      if (optional) return optional(value) ? value : undefined;
      // The first value of an element is its field's.
      const known = defaults.get(element);
      if (!known) defaults.set(element, { value });
      if (!known || (is ?? hasTypeOf(known.value))(value)) return value;
      return typeof known.value === 'boolean' ? Boolean(value) : known.value;
    }
    return {
      ...accessor,
      set(this: object, value: unknown) {
        accessor?.set?.call(this, sound(this, value));
      },
    };
  };
}

export function oneOf(...values: readonly string[]) {
  return (value: unknown): boolean => typeof value === 'string' && values.includes(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** An array of what is itself sound. */
export function listOf(isItem: (value: unknown) => boolean) {
  return (value: unknown): boolean => Array.isArray(value) && value.every(isItem);
}

function hasTypeOf(example: unknown) {
  return (value: unknown): boolean =>
    Array.isArray(example) ? Array.isArray(value) && value.every(isObject) : typeof value === typeof example;
}
