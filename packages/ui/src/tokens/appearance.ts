/** What a provider hands down to every element below it, as data: a brand that lives in a database, or in attributes. */
export interface Appearance {
  /** `auto` follows the page: the `color-scheme` that the provider inherits. */
  theme?: 'auto' | 'light' | 'dark';
  density?: 'comfortable' | 'compact';
  /** Values by camel-case name: `{ colorAccent: '#0a7', radius: '4px' }`. */
  variables?: Record<string, string>;
  /** Colours only: what differs in a dark scheme. */
  dark?: { variables?: Record<string, string> };
}

export interface DroppedVariable {
  name: string;
  value: string;
  reason: 'unknown-name' | 'invalid-value';
}

/** A constructable style sheet for a provider's shadow root, and what was left out of it because it was not safe or not CSS. */
export function appearanceSheet(appearance: Appearance): { sheet: CSSStyleSheet; dropped: DroppedVariable[] } {
  const sheet = new CSSStyleSheet();
  const dropped: DroppedVariable[] = [];
  const style = hostRule(sheet);

  if (appearance.theme === 'light' || appearance.theme === 'dark') style.setProperty('color-scheme', appearance.theme);
  if (appearance.density) {
    const compact = appearance.density === 'compact';
    style.setProperty('--clientele-row-height', compact ? '32px' : '44px');
    style.setProperty('--clientele-control-height', compact ? '28px' : '34px');
  }

  const accept = (name: string, value: unknown, colourOnly: boolean) => {
    const kind = kinds[name];
    const known = kind && Object.hasOwn(kinds, name) && !(colourOnly && kind !== 'color');
    if (known && typeof value === 'string' && isSafe(kind, value)) return true;
    dropped.push({ name, value: String(value), reason: known ? 'invalid-value' : 'unknown-name' });
    return false;
  };

  const light = appearance.variables ?? {};
  for (const [name, value] of Object.entries(light)) {
    if (accept(name, value, false)) style.setProperty(propertyName(name), value);
  }
  for (const [name, value] of Object.entries(appearance.dark?.variables ?? {})) {
    if (!accept(name, value, true)) continue;
    const property = propertyName(name);
    const inLight = style.getPropertyValue(property) || lightDefaults[name];
    // Without a light value there is nothing to pair with: the colour then holds for both schemes.
    style.setProperty(property, inLight ? `light-dark(${inLight}, ${value})` : value);
  }
  return { sheet, dropped };
}

/** Every name that may be set, with a property whose grammar its value must satisfy. */
const kinds: Record<string, string> = {
  colorAccent: 'color',
  colorBackground: 'color',
  colorText: 'color',
  colorDanger: 'color',
  colorSuccess: 'color',
  colorWarning: 'color',
  surface: 'color',
  surface2: 'color',
  surface3: 'color',
  raised: 'color',
  border: 'color',
  borderStrong: 'color',
  textMuted: 'color',
  accentText: 'color',
  accentInk: 'color',
  focusRing: 'color',
  fontFamily: 'font-family',
  fontSize: 'border-top-width',
  radius: 'border-top-width',
  space: 'border-top-width',
  rowHeight: 'border-top-width',
  controlHeight: 'border-top-width',
};

const lightDefaults: Record<string, string> = {
  colorAccent: '#3a5bd0',
  colorBackground: '#fff',
  colorText: '#1c2026',
  colorDanger: '#c0334a',
  colorSuccess: '#1f7a4d',
  colorWarning: '#9a5b00',
};

// A custom property takes any tokens, so the value is held against a real property first. `border-top-width` stands for
// "one length, not negative". The CSSOM then stores it as a value: it cannot close the rule.
function isSafe(kind: string, value: string) {
  return CSS.supports(kind, value) && !/url\(|image-set\(|src\(|[;{}\\]/i.test(value);
}

function propertyName(name: string) {
  return `--clientele-${name.replace(/[A-Z]|\d/g, (part) => `-${part.toLowerCase()}`)}`;
}

function hostRule(sheet: CSSStyleSheet) {
  sheet.replaceSync(':host {}');
  return (sheet.cssRules[0] as CSSStyleRule).style;
}
