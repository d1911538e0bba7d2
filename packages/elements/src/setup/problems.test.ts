// What a page's developer reads on the console, and in the place of what cannot be shown.
import { ClienteleError } from '@clientele/client';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../detail-sheet/define.ts';
import '../directory/define.ts';
import { fakeClientele } from '../testing/fake-clientele.ts';
import { mount, mountIn, unmountAll } from '../testing/mount.ts';

const { error: realError, warn: realWarn } = console;

/** Mounts a page and resolves with the first line of Clientele's own, and with all that came by then. */
async function firstLine(page: () => unknown): Promise<{ line: string; lines: string[] }> {
  const lines: string[] = [];
  const line = await new Promise<string>((resolve) => {
    const take = (...parts: unknown[]) => {
      lines.push(parts.map(String).join(' '));
      resolve(lines[0] ?? '');
    };
    console.error = take;
    console.warn = take;
    page();
  });
  return { line, lines };
}

const shown = (template: TemplateResult) => {
  const place = mount(template);
  return () =>
    [...place.querySelectorAll('*')]
      .map(({ shadowRoot }) => shadowRoot?.getElementById('clientele-problem')?.textContent ?? '')
      .join('');
};

describe('a page that is not set up right', () => {
  afterEach(() => {
    console.error = realError;
    console.warn = realWarn;
    unmountAll();
  });

  it('without server-url is told what to set and where it is documented, also in the page', async () => {
    let inPlace = () => '';
    const { line } = await firstLine(() => {
      inPlace = shown(
        html`<clientele-provider session-url="/s"><clientele-directory></clientele-directory></clientele-provider>`,
      );
    });
    expect(line).to.match(
      /^Clientele: <clientele-provider> has no server-url\. .*server-url="https:.*README of @clientele\/elements/,
    );
    expect(inPlace()).to.equal(line);
  });

  it('without a session is told which attribute opens one', async () => {
    const { line } = await firstLine(() => mount(html`<clientele-provider server-url="/"></clientele-provider>`));
    expect(line).to.include('neither session-url nor fetchSession');
  });

  it('with an element outside of a provider is told so; the line goes when a provider comes', async () => {
    const element = document.createElement('clientele-directory');
    const { line } = await firstLine(() => mount(html`<section>${element}</section>`));
    expect(line).to.include('<clientele-directory> stands outside of a <clientele-provider>');
    expect(element.shadowRoot?.getElementById('clientele-problem')?.textContent).to.equal(line);
    const provider = await mountIn(fakeClientele(), html``);
    provider.append(element);
    expect(element.shadowRoot?.getElementById('clientele-problem')).to.equal(null);
  });

  it('with a provider’s id that is not there is told which', async () => {
    const { line } = await firstLine(() =>
      mount(html`<clientele-detail-sheet provider="mian"></clientele-detail-sheet>`),
    );
    expect(line).to.include('provider="mian", and nothing in the page has that id');
  });

  it('with a session-url of another origin is told why it is refused, and the alternative', async () => {
    const { line } = await firstLine(() =>
      mount(html`<clientele-provider server-url="/" session-url="https://elsewhere.test/s"></clientele-provider>`),
    );
    expect(line).to.match(/elsewhere\.test.*own origin.*fetchSession/);
  });

  it('whose session endpoint refuses reads what the server said to it', async () => {
    const fetchSession = async () => Promise.reject(new Error('/s answered 400. actor.role: Use one of owner.'));
    const { line } = await firstLine(() =>
      mount(html`<clientele-provider server-url="/" .fetchSession=${fetchSession}></clientele-provider>`),
    );
    expect(line).to.match(/got no session.*answered 400\. actor\.role: Use one of owner/);
  });

  it('whose server does not answer is told apart from one that does not allow the page', async () => {
    const fetchSession = async () => ({ token: 'cst_x', expiresAt: '2999-01-01T00:00:00.000Z' });
    const page = (url: string) =>
      mount(html`<clientele-provider server-url=${url} .fetchSession=${fetchSession}></clientele-provider>`);
    // Nothing listens on the port of discard.
    expect((await firstLine(() => page('http://127.0.0.1:9'))).line).to.include('nothing answers there');
    unmountAll();
    const realFetch = window.fetch;
    try {
      // As a browser does with an answer that the page may not read.
      window.fetch = async (_request, init) => {
        if (init?.mode === 'no-cors') return new Response();
        throw new TypeError('Failed to fetch');
      };
      const { line } = await firstLine(() => page('http://127.0.0.1:9/path'));
      expect(line).to.include(`does not allow pages of ${location.origin}`).and.to.include('Its path /path');
    } finally {
      window.fetch = realFetch;
    }
  });

  it('whose workspace cannot be loaded reads the code and the server’s sentence', async () => {
    const refuse = async () =>
      Promise.reject(new ClienteleError('origin-denied', 'This session belongs to other pages.'));
    const fake = fakeClientele({ session: { get: refuse } });
    const { line } = await firstLine(() => mount(html`<clientele-provider .client=${fake}></clientele-provider>`));
    expect(line).to.include('(origin-denied). This session belongs to other pages.');
  });

  it('with values that mean nothing is told which would, once for each', async () => {
    const { line, lines } = await firstLine(() =>
      mount(html`
        <clientele-provider theme="drak" .client=${fakeClientele()}>
          <clientele-directory selection="many" url-sync="no"></clientele-directory>
          <clientele-directory selection="many"></clientele-directory>
        </clientele-provider>
      `),
    );
    expect(line).to.include('does not know theme="drak". Use one of auto, light, dark.');
    await new Promise((resolve) => setTimeout(resolve));
    expect(lines.filter((other) => other.includes('selection="many"'))).to.have.length(1);
  });

  it('with an appearance that is refused is told the names', async () => {
    const appearance = { variables: { colourAccent: 'red', radius: 'wide' } };
    const { line } = await firstLine(() =>
      mount(html`<clientele-provider .appearance=${appearance} .client=${fakeClientele()}></clientele-provider>`),
    );
    expect(line).to.include('colourAccent (unknown-name), radius (invalid-value)');
  });
});
