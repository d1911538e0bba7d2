import { LitElement, css, html, unsafeCSS } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contrast, pixelOf } from '@clientele/ui/testing/contrast';
import { tokens } from '@clientele/ui/tokens/tokens';
import { colours, measures, pairs } from './token-names.ts';

const schemes = ['light', 'dark'] as const;

/** Every token with what it comes to on this page, read from what the browser has drawn. */
class TokenTable extends LitElement {
  static override styles = [
    tokens,
    css`
      table {
        inline-size: 100%;
        border-collapse: collapse;
        background: var(--_cl-surface);
      }
      th,
      td {
        padding: 6px 10px;
        border-block-end: 1px solid var(--_cl-border);
        text-align: start;
      }
      .light,
      .dark {
        background: var(--_cl-surface);
      }
      .light {
        color-scheme: light;
      }
      .dark {
        color-scheme: dark;
      }
      .sample {
        display: inline-block;
        inline-size: 56px;
        padding: 5px 0;
        margin-inline-end: 10px;
        border: 1px solid var(--_cl-border);
        border-radius: 6px;
        text-align: center;
        vertical-align: middle;
      }
      .edge {
        display: inline-block;
        inline-size: 28px;
        block-size: 10px;
        border: 2px solid currentcolor;
      }
      .bar {
        display: inline-block;
        block-size: 10px;
        margin-inline-end: 10px;
        background: var(--_cl-accent);
      }
    `,
    // A scheme of its own for each sample: the tokens are computed anew where they are declared.
    unsafeCSS(tokens.cssText.replaceAll(':host', '.light, .dark')),
    ...colours.map(({ token }) => unsafeCSS(`.colour-${token} { background: var(--_cl-${token}) }`)),
    ...pairs.map(({ text, ground }) =>
      unsafeCSS(`.pair-${text}-${ground} { color: var(--_cl-${text}); background: var(--_cl-${ground}) }`),
    ),
    ...measures.map(({ token }) => unsafeCSS(`.measure-${token} { inline-size: var(--_cl-${token}) }`)),
  ];

  @property() kind: 'colours' | 'pairs' | 'measures' = 'colours';
  @state() private read = new Map<string, string>();

  override render() {
    if (this.kind === 'colours')
      return this.#table(['Token', 'Light', 'Dark', 'Where it is'], colours.map(this.#colour));
    if (this.kind === 'pairs') return this.#table(['Text', 'Ground', 'Light', 'Dark', 'Needs'], pairs.map(this.#pair));
    return this.#table(['Token', 'Value', 'What it decides'], measures.map(this.#measure));
  }

  override firstUpdated() {
    const read = new Map<string, string>();
    for (const sample of this.renderRoot.querySelectorAll<HTMLElement>('[data-key]')) {
      const { backgroundColor, color, inlineSize } = getComputedStyle(sample);
      const key = sample.dataset['key'] ?? '';
      if (this.kind === 'pairs') read.set(key, `${contrast(color, backgroundColor).toFixed(1)} : 1`);
      else read.set(key, this.kind === 'measures' ? inlineSize : hex(backgroundColor));
    }
    this.read = read;
  }

  #table(head: string[], rows: unknown[]) {
    return html`<table>
      <thead>
        <tr>
          ${head.map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
  }

  #colour = ({ token, name, use }: (typeof colours)[number]) =>
    html`<tr>
      <td><code>${name}</code></td>
      ${schemes.map(
        (scheme) =>
          html`<td class=${scheme}>
            <span class="sample colour-${token}" data-key="${token} ${scheme}">&nbsp;</span
            ><code>${this.read.get(`${token} ${scheme}`)}</code>
          </td>`,
      )}
      <td>${use}</td>
    </tr>`;

  #pair = ({ text, ground, needs }: (typeof pairs)[number]) =>
    html`<tr>
      <td><code>${text}</code></td>
      <td><code>${ground}</code></td>
      ${schemes.map(
        (scheme) =>
          html`<td class=${scheme}>
            <span class="sample pair-${text}-${ground}" data-key="${text} ${ground} ${scheme}"
              >${isText(needs) ? 'Aa 12' : html`<i class="edge"></i>`}</span
            >${this.read.get(`${text} ${ground} ${scheme}`)}
          </td>`,
      )}
      <td>${needs}</td>
    </tr>`;

  #measure = ({ token, name, use }: (typeof measures)[number]) =>
    html`<tr>
      <td><code>${name}</code></td>
      <td><span class="bar measure-${token}" data-key=${token}></span>${this.read.get(token)}</td>
      <td>${use}</td>
    </tr>`;
}

/** The others are edges, which need less. */
function isText(needs: string) {
  return needs === '4.5 : 1';
}

/** As a person would write it into a style sheet. */
function hex(colour: string) {
  return `#${pixelOf(colour)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}

if (!customElements.get('token-table')) customElements.define('token-table', TokenTable);
