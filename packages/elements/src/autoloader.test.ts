import { expect } from 'chai';
import { watch } from './autoloader.ts';

describe('the autoloader', () => {
  afterEach(() => document.querySelectorAll('.place').forEach((place) => place.remove()));

  function place() {
    const element = document.createElement('div');
    element.className = 'place';
    document.body.append(element);
    return element;
  }

  // Each test needs a tag that nothing has defined yet, so their order is part of them.
  it('defines nothing before its tag appears', () => {
    expect(customElements.get('clientele-provider')).to.equal(undefined);
  });

  it('defines an element that appears inside something else', async () => {
    const section = document.createElement('section');
    section.append(document.createElement('clientele-provider'));
    place().append(section);
    await customElements.whenDefined('clientele-provider');
    expect(customElements.get('clientele-directory')).to.equal(undefined);
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
    host.shadowRoot?.append(document.createElement('clientele-directory'));
    await customElements.whenDefined('clientele-directory');
  });

  it('defines an element in a root that it is told about', async () => {
    const root = place().attachShadow({ mode: 'closed' });
    watch(root);
    root.append(document.createElement('clientele-detail-sheet'));
    await customElements.whenDefined('clientele-detail-sheet');
  });
});
