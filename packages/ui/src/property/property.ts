import type { PropertyDeclaration } from 'lit';
import { property as litProperty } from 'lit/decorators.js';

interface Options extends PropertyDeclaration {
  /** What it may be, where that is not simply what has the type of its default. */
  is?: Rule;
  /** For a property that has no default: what it may be. Otherwise it is undefined. */
  optional?: Rule;
}

/** What it may be. `values` are all of them, where they are few. */
interface Rule {
  (value: unknown): boolean;
  readonly values?: readonly string[];
}

/** An element that says when someone has set a property to a word that it does not know. */
export interface RefusesValues {
  valueRefused(property: string, value: string, allowed: readonly string[]): void;
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
        const allowed = (is ?? optional)?.values;
        if (allowed && typeof value === 'string' && !allowed.includes(value) && refusesValues(this))
          this.valueRefused(String(name), value, allowed);
        accessor?.set?.call(this, sound(this, value));
      },
    };
  };
}

function refusesValues(element: object): element is RefusesValues {
  return 'valueRefused' in element && typeof element.valueRefused === 'function';
}

export function oneOf(...values: readonly string[]): Rule {
  return Object.assign((value: unknown): boolean => typeof value === 'string' && values.includes(value), { values });
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
