import type { Plugin } from 'vite';

/** Takes the indentation out of the templates: white space in css`…` that means nothing, and in html`…` all but one space. */
export function templateWhitespace(): Plugin {
  return {
    name: 'template-whitespace',
    transform(code, id) {
      if (!id.endsWith('.ts') || !/\b(?:css|html|svg)`/.test(code)) return null;
      const quasis = quasisOf(this.parse(code)).sort((one, other) => other.start - one.start);
      const replaced = quasis.reduce(
        (text, { start, end, tag }) => text.slice(0, start) + condensed(tag, text.slice(start, end)) + text.slice(end),
        code,
      );
      return { code: replaced, map: null };
    },
  };
}

/** One space stays between inline elements, where it is seen. Only `<pre>` and `<textarea>` show more of it than one. */
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
