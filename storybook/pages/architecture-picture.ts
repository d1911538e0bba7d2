import { LitElement, css, html, svg } from 'lit';
import { tokens } from '@clientele/ui/tokens/tokens';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  lines?: readonly string[];
  /** Which steps of the walk happen here. */
  steps?: readonly number[];
  kind?: 'package' | 'file';
}

const boxes: readonly Box[] = [
  {
    x: 40,
    y: 96,
    width: 484,
    height: 152,
    title: 'elements',
    lines: ['custom elements for the page'],
    kind: 'package',
  },
  { x: 60, y: 160, width: 200, height: 68, title: 'detail-sheet', lines: ['views ask'], steps: [1], kind: 'file' },
  {
    x: 304,
    y: 160,
    width: 200,
    height: 68,
    title: 'controllers',
    lines: ['controllers act'],
    steps: [2],
    kind: 'file',
  },
  {
    x: 40,
    y: 292,
    width: 220,
    height: 104,
    title: 'ui',
    lines: ['primitives and tokens,', 'which know no client'],
    kind: 'package',
  },
  {
    x: 304,
    y: 292,
    width: 220,
    height: 104,
    title: 'client',
    lines: ['session, transport, store;', 'no DOM'],
    steps: [3],
    kind: 'package',
  },
  {
    x: 660,
    y: 96,
    width: 300,
    height: 62,
    title: 'app',
    lines: ['session → who acts, where'],
    steps: [4],
    kind: 'file',
  },
  {
    x: 660,
    y: 176,
    width: 300,
    height: 62,
    title: 'core',
    lines: ['checks what comes and goes'],
    steps: [5],
    kind: 'file',
  },
  { x: 660, y: 256, width: 142, height: 70, title: 'clients', lines: ['a verb, a file'], steps: [6, 7], kind: 'file' },
  { x: 818, y: 256, width: 142, height: 70, title: 'activity', lines: ['what happened'], steps: [8], kind: 'file' },
  { x: 660, y: 344, width: 300, height: 60, title: 'db', lines: ['one schema: SQLite, PostgreSQL'], kind: 'file' },
  {
    x: 16,
    y: 448,
    width: 968,
    height: 66,
    title: 'contract',
    lines: ['schemas, procedures, permissions, errors: what both sides agree on. The browser takes its types alone.'],
    kind: 'package',
  },
];

/** In the order of the walk; the last is the way into the database. */
const ways = [
  'M260 194 H296',
  'M414 228 V284',
  'M524 344 H592 V127 H652',
  'M810 158 V168',
  'M731 238 V248',
  'M802 291 H810',
  'M731 326 V336',
];
const agreements = ['M414 448 V396', 'M972 448 V207 H960', 'M150 292 V248'];

/** The house in one picture, drawn with the tokens of the page: light or dark as they are. */
class ArchitecturePicture extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        padding: 8px;
        background: var(--_cl-surface);
      }
      svg {
        inline-size: 100%;
        display: block;
        max-inline-size: 1000px;
        margin-inline: auto;
        block-size: auto;
        font-family: inherit;
      }
      .region {
        fill: var(--_cl-surface-2);
      }
      .package {
        fill: var(--_cl-surface);
        stroke: var(--_cl-border-strong);
      }
      .file {
        fill: var(--_cl-raised);
        stroke: var(--_cl-border);
      }
      .title {
        fill: var(--_cl-text);
        font-size: 15px;
        font-weight: 600;
      }
      .line,
      .place {
        fill: var(--_cl-text-muted);
        font-size: 13px;
      }
      .place {
        font-weight: 600;
      }
      .way {
        fill: none;
        stroke: var(--_cl-accent-ink);
        stroke-width: 2;
        marker-end: url(#tip);
      }
      .tip {
        fill: var(--_cl-accent-ink);
      }
      .agreement {
        fill: none;
        stroke: var(--_cl-border-strong);
        stroke-dasharray: 4 4;
      }
      .step {
        fill: var(--_cl-accent);
      }
      .number {
        fill: var(--_cl-on-accent);
        font-size: 12px;
        font-weight: 700;
        text-anchor: middle;
      }
    `,
  ];

  override render() {
    return html`<svg viewBox="0 0 1000 530" role="img" aria-labelledby="title" aria-describedby="text" direction="ltr">
      <title id="title">The packages, the server, and the way of one edit</title>
      <desc id="text">
        In the browser: elements with views and controllers, ui below the views, client below the controllers. On the
        server: app, core, features, database. The contract lies below both. An edit goes from the detail sheet through
        controllers, client, app and core to the verb, its table and the activity.
      </desc>
      <defs>
        <marker id="tip" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="4.5" markerHeight="4.5" orient="auto">
          <path class="tip" d="M0 0 L8 4 L0 8 Z"></path>
        </marker>
      </defs>
      ${region(16, 532, 'In the browser')} ${region(636, 348, 'On the server')}
      ${agreements.map((way) => svg`<path class="agreement" d=${way}></path>`)} ${boxes.map(box)}
      ${ways.map((way) => svg`<path class="way" d=${way}></path>`)}
    </svg>`;
  }
}

function region(x: number, width: number, name: string) {
  return svg`<rect class="region" x=${x} y="40" width=${width} height="376" rx="12"></rect>
    <text class="place" x=${x + 24} y="72">${name}</text>`;
}

function box({ x, y, width, height, title, lines = [], steps = [], kind = 'file' }: Box) {
  const inset = kind === 'package' ? 20 : 16;
  return svg`<rect class=${kind} x=${x} y=${y} width=${width} height=${height} rx="8"></rect>
    <text class="title" x=${x + inset} y=${y + 27}>${title}</text>
    ${lines.map((line, index) => svg`<text class="line" x=${x + inset} y=${y + 48 + index * 18}>${line}</text>`)}
    ${steps.map((step, index) => {
      const centre = x + width - 20 - (steps.length - 1 - index) * 24;
      return svg`<circle class="step" cx=${centre} cy=${y + 21} r="10"></circle>
        <text class="number" x=${centre} y=${y + 25}>${step}</text>`;
    })}`;
}

if (!customElements.get('architecture-picture')) customElements.define('architecture-picture', ArchitecturePicture);
