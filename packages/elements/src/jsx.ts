// What templates in JSX may set on the elements, read off their classes, so that it cannot say anything else than the elements do.
import type { LitElement } from 'lit';
import type { ClienteleDetailSheet } from './detail-sheet/detail-sheet.ts';
import type { ClienteleDirectory } from './directory/directory.ts';
import type { ClienteleEnrichmentPanel } from './enrichment-panel/enrichment-panel.ts';
import type { ClienteleProfile } from './profile/profile.ts';
import type { ClienteleProvider } from './provider/provider.ts';
import type { ClienteleWorkspace } from './workspace/workspace.ts';

export type * from './events.ts';

/**
 * For React 19, which sets properties and listens to events of custom elements by itself. Once in a project:
 *
 *     import type { ClienteleElements } from '@clientele/elements/jsx';
 *     declare module 'react' {
 *       namespace JSX {
 *         interface IntrinsicElements extends ClienteleElements {}
 *       }
 *     }
 */
export interface ClienteleElements {
  'clientele-provider': JsxProps<ClienteleProvider>;
  'clientele-directory': JsxProps<ClienteleDirectory>;
  'clientele-detail-sheet': JsxProps<ClienteleDetailSheet>;
  'clientele-workspace': JsxProps<ClienteleWorkspace>;
  'clientele-profile': JsxProps<ClienteleProfile>;
  'clientele-enrichment-panel': JsxProps<ClienteleEnrichmentPanel>;
}

type JsxProps<Element> = ElementProps<Element> & EventHandlers<'on'> & EveryElement<Element>;

/** Properties that can be set, by name; those that are text, numbers or booleans also as attributes, as a server renders them. */
export type ElementProps<Element> = Settable<Element> & Attributes<Settable<Element>>;

/** Handlers of all of Clientele's events: they bubble, so that any element around may listen. Solid's prefix is `on:`. */
export type EventHandlers<Prefix extends string> = {
  [Name in ClienteleEventName as `${Prefix}${Name}`]?: ((event: GlobalEventHandlersEventMap[Name]) => void) | undefined;
};

type ClienteleEventName = Extract<keyof GlobalEventHandlersEventMap, `clientele-${string}`>;

interface EveryElement<Element> {
  key?: string | number | bigint | null | undefined;
  ref?: { current: Element | null } | ((element: Element | null) => void | (() => void)) | null | undefined;
  children?: unknown;
  id?: string | undefined;
  className?: string | undefined;
  style?: Readonly<Record<string, string | number | undefined>> | undefined;
  slot?: string | undefined;
  hidden?: boolean | undefined;
  lang?: string | undefined;
  dir?: string | undefined;
}

type Settable<Element> = {
  [Name in keyof Element as IsSettable<Element, Name> extends true ? Name : never]?: Element[Name] | undefined;
};

type IsSettable<Element, Name extends keyof Element> = Name extends keyof LitElement
  ? false
  : IsMethod<Element[Name]> extends true
    ? false
    : Same<Pick<Element, Name>, Writable<Pick<Element, Name>>>;

// A callback property may be absent; a method may not.
type IsMethod<Value> = undefined extends Value ? false : Value extends (...args: never) => unknown ? true : false;

type Writable<Props> = { -readonly [Name in keyof Props]: Props[Name] };

// Sees also what `readonly` changes, which assignability does not.
type Same<One, Other> =
  (<Probe>() => Probe extends One ? 1 : 2) extends <Probe>() => Probe extends Other ? 1 : 2 ? true : false;

type Attributes<Props> = {
  [Name in keyof Props & string as Props[Name] extends Primitive ? KebabCase<Name> : never]?: Props[Name] | undefined;
};

type Primitive = string | number | boolean | null | undefined;

type KebabCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${KebabCase<Rest>}`
    : `-${Lowercase<First>}${KebabCase<Rest>}`
  : '';
