import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { templateWhitespace } from './build-steps.ts';
import { outputOf } from './bundler.ts';

/** What the build makes of a module's source. */
async function built(source: string): Promise<string> {
  const entry = 'module.ts';
  const [chunk] = await outputOf({
    build: { write: false, minify: false, lib: { entry, formats: ['es'] }, rolldownOptions: { external: ['lit'] } },
    plugins: [
      { name: 'source', resolveId: (id: string) => (id.endsWith(entry) ? `\0${entry}` : null), load: () => source },
      templateWhitespace(),
    ],
  });
  return chunk?.code ?? '';
}

async function assertKept(template: string) {
  assert.ok(
    (await built(`import { css, html } from 'lit'; export const it = ${template};`)).includes(template),
    template,
  );
}

describe('white space in templates', () => {
  it('of markup becomes one space where there was a line break, and never none; also in templates within', async () => {
    const code = await built(`import { html } from 'lit';
      export const it = (is) => html\`<b>a</b>
          <i>b</i>  <u
            c>\${is ? html\`
              <p>x</p>\` : ''}\`;`);
    assert.match(code, /html`<b>a<\/b> <i>b<\/i> {2}<u c>\$\{is \? html` <p>x<\/p>`/);
  });

  it('stays where it is shown, and outside of templates', async () => {
    await assertKept('html`<pre>a\n  b</pre>`');
    await assertKept('`a\n  b`');
  });

  it('of styles goes where it means nothing', async () => {
    const code = await built(`import { css } from 'lit';
      export const it = css\`a,
        b {
          color: red; /* why */
          margin: 0 1px;
        }
      \`;`);
    assert.match(code, /css`a,b\{color:red;margin:0 1px\}`/);
  });

  it('of styles stays between selectors, in sums, in queries and in strings', async () => {
    await assertKept('css`a :hover > b{c:d}`');
    await assertKept('css`a{b:calc(1px + (2px - 1px))}`');
    await assertKept('css`@media (width < 640px) and (hover){}`');
    await assertKept("css`a{content:' ; '}`");
  });
});
