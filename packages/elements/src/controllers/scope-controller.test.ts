import { expect } from 'chai';
import { html, LitElement } from 'lit';
import '../detail-sheet/define.ts';
import '../directory/define.ts';
import type { ClienteleDetailSheet } from '../detail-sheet/detail-sheet.ts';
import { common } from '../locales/en/common.ts';
import { Namespace } from '../locales/namespace.ts';
import type { ClienteleProvider } from '../provider/provider.ts';
import { client, fakeClientele } from '../testing/fake-clientele.ts';
import { find, mount, mountIn, settled, unmountAll } from '../testing/mount.ts';
import { LazyElement } from './lazy-element.ts';
import { ScopeController } from './scope-controller.ts';

const german = { ...common, retry: 'Erneut versuchen' };

/** The file of the German texts: missing until a test has it arrive. */
let file = Promise.withResolvers<{ texts: typeof common }>();
let texts: Namespace<'common'>;

function startOver() {
  file = Promise.withResolvers();
  texts = new Namespace('common', common, { de: () => file.promise, ar: async () => ({ texts: common }) });
}

/** Draws a text, and keeps what it has drawn. */
class Speaker extends LitElement {
  scope = new ScopeController(this, texts);
  drawn: (string | undefined)[] = [];

  override render() {
    const text = this.scope.scope?.messages(texts).retry;
    this.drawn.push(text);
    return text;
  }
}
customElements.define('scope-speaker', Speaker);

class InnerSpeaker extends LitElement {
  static readonly namespaces: Namespace[] = [];
}

class SpeakerOwner extends LitElement {
  scope = new ScopeController(this);
  inner = new LazyElement(this, this.scope, 'inner-speaker', async () =>
    Object.assign(class extends InnerSpeaker {}, { namespaces: [texts] }),
  );

  override render() {
    return this.inner.render({ ready: () => this.scope.scope?.messages(texts).retry, failed: () => 'missing' });
  }
}
customElements.define('speaker-owner', SpeakerOwner);

async function showIn(locale: string, fake = fakeClientele()) {
  startOver();
  const provider = await mountIn(fake, html``);
  provider.locale = locale;
  await settled(provider);
  const speaker = provider.appendChild(document.createElement('scope-speaker') as Speaker);
  await settled(speaker);
  return { provider, speaker, fake };
}

async function answer(speaker: LitElement, arrive: () => void) {
  arrive();
  await settled(speaker);
  await settled(speaker);
}

describe('the texts of an element', () => {
  let complain: typeof console.error;
  let complaints: unknown[];

  beforeEach(() => {
    complain = console.error;
    complaints = [];
    console.error = (message: unknown) => void complaints.push(message);
  });

  afterEach(() => {
    console.error = complain;
    unmountAll();
  });

  it('in another language are waited for: it is never drawn in English first', async () => {
    const { speaker } = await showIn('de');
    expect(speaker.drawn).to.deep.equal([undefined]);
    await answer(speaker, () => file.resolve({ texts: german }));
    expect(speaker.drawn).to.deep.equal([undefined, 'Erneut versuchen']);
    expect(speaker.lang).to.equal('de');
  });

  it('stay until those of the language that the page has turned to are there', async () => {
    const { provider, speaker } = await showIn('en');
    provider.locale = 'de';
    await settled(provider);
    await settled(speaker);
    expect([...new Set(speaker.drawn)]).to.deep.equal(['Retry']);
    expect(speaker.lang).to.equal('en');
    await answer(speaker, () => file.resolve({ texts: german }));
    expect([...new Set(speaker.drawn)]).to.deep.equal(['Retry', 'Erneut versuchen']);
    expect(speaker.lang).to.equal('de');
  });

  it('that cannot be loaded are English, and said to be, until they can', async () => {
    const { provider, speaker } = await showIn('de');
    await answer(speaker, () => file.reject(new TypeError('Failed to fetch dynamically imported module')));
    expect(speaker.drawn.at(-1)).to.equal('Retry');
    expect(speaker.lang).to.equal('en');
    expect(complaints).to.have.lengthOf(1);
    file = Promise.withResolvers();
    // Anything new about the provider is an occasion to try again.
    provider.timezone = 'Europe/Lisbon';
    await settled(provider);
    await settled(speaker);
    expect(speaker.drawn.at(-1)).to.equal('Retry');
    await answer(speaker, () => file.resolve({ texts: german }));
    expect(speaker.drawn.at(-1)).to.equal('Erneut versuchen');
    expect(speaker.lang).to.equal('de');
    expect(complaints).to.have.lengthOf(1);
  });

  it('of an inner element come with it', async () => {
    const { provider } = await showIn('de');
    const owner = provider.appendChild(document.createElement('speaker-owner') as SpeakerOwner);
    await settled(owner);
    expect(owner.shadowRoot?.textContent.trim()).to.equal('');
    await answer(owner, () => file.resolve({ texts: german }));
    expect(owner.shadowRoot?.textContent).to.include('Erneut versuchen');
  });

  it('[F10] directory and sheet in Arabic show no English on the way', async () => {
    const record = client({ id: 'cli_1', name: 'Acme' });
    const page = mount(
      html`<clientele-provider
        locale="ar"
        .client=${fakeClientele({
          clients: {
            list: async () => ({
              items: [{ client: record, matches: [] }],
              nextCursor: null,
              total: { count: 1, exact: true },
            }),
            get: async () => record,
          },
        })}
        ><clientele-directory></clientele-directory
        ><clientele-detail-sheet client-id="cli_1" open></clientele-detail-sheet
      ></clientele-provider>`,
    );
    const shown = new Set<string>();
    const observers = ['clientele-directory', 'clientele-detail-sheet'].map((tag) => {
      const element = find<LitElement>(page, tag);
      const observer = new MutationObserver(() => shown.add(element.shadowRoot?.textContent ?? ''));
      if (element.shadowRoot)
        observer.observe(element.shadowRoot, { childList: true, characterData: true, subtree: true });
      return observer;
    });
    await find<ClienteleProvider>(page, 'clientele-provider').whenReady();
    await find<ClienteleDetailSheet>(page, 'clientele-detail-sheet').whenReady();
    await settled(find(page, 'clientele-directory'));
    observers.forEach((observer) => observer.disconnect());
    expect([...shown].some((text) => text.includes('الفواتير'))).to.equal(true);
    for (const text of shown)
      expect(text).not.to.match(/\b(Clients?|Search|Loading|Name|Status|Invoices|Overview|Retry)\b/);
  });
});
