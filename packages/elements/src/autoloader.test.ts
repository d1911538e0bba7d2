import { expect } from 'chai';
import { define, watch } from './autoloader.ts';

describe('the autoloader', () => {
  afterEach(() => document.querySelectorAll('.place').forEach((place) => place.remove()));

  function place() {
    const element = document.createElement('div');
    element.className = 'place';
    document.body.append(element);
    return element;
  }

  // Each test needs a tag that nothing has defined yet, so their order is part of them.
  it('defines the provider at once, and nothing else before its tag appears', () => {
    expect(customElements.get('clientele-provider')).to.be.a('function');
    expect(customElements.get('clientele-directory')).to.equal(undefined);
  });

  it('defines an element that appears inside something else', async () => {
    const section = document.createElement('section');
    section.append(document.createElement('clientele-directory'));
    place().append(section);
    await customElements.whenDefined('clientele-directory');
    expect(customElements.get('clientele-detail-sheet')).to.equal(undefined);
  });

  it('defines an element that appears in the shadow root of a custom element, even one that is defined later', async () => {
    const host = document.createElement('late-host');
    place().append(host);
    customElements.define(
      'late-host',
      class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' });
        }
      },
    );
    await customElements.whenDefined('late-host');
    await Promise.resolve();
    host.shadowRoot?.append(document.createElement('clientele-detail-sheet'));
    await customElements.whenDefined('clientele-detail-sheet');
  });

  it('defines what is in the page already, and what comes, under a prefix of the host’s own', async () => {
    place().append(document.createElement('acme-provider'), document.createElement('acme-directory'));
    define({ prefix: 'acme' });
    expect(customElements.get('acme-provider')).to.be.a('function');
    await customElements.whenDefined('acme-directory');
    place().append(document.createElement('acme-detail-sheet'));
    await customElements.whenDefined('acme-detail-sheet');
  });

  it('defines an element in a root that it is told about', async () => {
    const root = place().attachShadow({ mode: 'closed' });
    watch(root);
    define({ prefix: 'closed' });
    root.append(document.createElement('closed-detail-sheet'));
    await customElements.whenDefined('closed-detail-sheet');
  });

  it('leaves names alone that are no custom elements, in MathML, SVG or HTML', async () => {
    const rejected: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      rejected.push(event.reason);
    };
    window.addEventListener('unhandledrejection', note);
    place().append(
      document.createElementNS('http://www.w3.org/1998/Math/MathML', 'annotation-xml'),
      document.createElementNS('http://www.w3.org/2000/svg', 'font-face'),
      document.createElement('missing-glyph'),
    );
    // Rejections are reported after the microtasks of a task.
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener('unhandledrejection', note);
    expect(rejected).to.deep.equal([]);
  });

  it('asks once for a tag that is not defined, however many there are, and finds all of them when it is', async () => {
    const { whenDefined } = customElements;
    const asked: string[] = [];
    customElements.whenDefined = (tag) => {
      asked.push(tag);
      return whenDefined.call(customElements, tag);
    };
    try {
      const hosts = [document.createElement('many-host'), document.createElement('many-host')];
      place().append(...hosts);
      await Promise.resolve();
      expect(asked).to.deep.equal(['many-host']);
      customElements.define(
        'many-host',
        class extends HTMLElement {
          inner = this.attachShadow({ mode: 'open' });
        },
      );
      await Promise.resolve();
      await Promise.resolve();
      hosts[1]?.shadowRoot?.append(document.createElement('inner-host'));
      await Promise.resolve();
      expect(asked).to.deep.equal(['many-host', 'inner-host']);
    } finally {
      customElements.whenDefined = whenDefined;
    }
  });
});
