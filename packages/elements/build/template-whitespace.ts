import type { Plugin } from 'vite';

/** Takes the indentation out of the templates of every module. */
export function templateWhitespace(): Plugin {
  return {
    name: 'template-whitespace',
    transform(code, id) {
      return id.endsWith('.ts') && hasTemplates(code)
        ? { code: condensedTemplates(code, this.parse(code)), map: null }
        : null;
    },
  };
}

export function hasTemplates(code: string): boolean {
  return /\b(?:css|html|svg)`/.test(code);
}

/** The module without the white space in css`…` that means nothing, and with one space for each line break in html`…`. */
export function condensedTemplates(code: string, program: unknown): string {
  const quasis = quasisOf(program).sort((one, other) => other.start - one.start);
  return quasis.reduce(
    (text, { start, end, tag }) => text.slice(0, start) + condensed(tag, text.slice(start, end)) + text.slice(end),
    code,
  );
}
function condensed(tag: string, text: string): string {
  if (tag !== 'css') return /<(?:pre|textarea)\b[^>]*>[^<]/.test(text) ? text : text.replaceAll(/\s*\n\s*/g, ' ');
  const pieces = text.replaceAll(/\/\*[^]*?\*\//g, ' ').split(/("[^"]*"|'[^']*')/);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : condensedCss(piece))).join('');
}

// Not around `:`, `>`, `+` or brackets: between selectors and in calc() such a space means something.
function condensedCss(css: string) {
  return css
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .replaceAll(/([{;])([\w-]+): /g, '$1$2:');
}

interface Quasi {
  start: number;
  end: number;
  tag: string;
}

function quasisOf(node: unknown): Quasi[] {
  if (Array.isArray(node)) return node.flatMap(quasisOf);
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(quasisOf);
  return isTemplate(node)
    ? [...node.quasi.quasis.map(({ start, end }) => ({ start, end, tag: node.tag.name })), ...inner]
    : inner;
}

interface Template {
  tag: { name: string };
  quasi: { quasis: { start: number; end: number }[] };
}

function isTemplate(node: object): node is Template {
  const { type, tag } = node as { type?: string; tag?: { name?: string } };
  return type === 'TaggedTemplateExpression' && /^(?:css|html|svg)$/.test(tag?.name ?? '');
}
