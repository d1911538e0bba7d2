import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { inside, mount, shadow, unmount } from '@clientele/ui/testing/mount';
import { expect } from 'chai';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { LazyElement } from './lazy-element.ts';

/** The file of the inner element: missing until a test has it arrive. */
const file = { isThere: false, asked: 0, answer: Promise.resolve() };

class LazyPanel extends LitElement {
  static readonly namespaces = [];

  override render() {
    return html`there`;
  }
}

class PanelOwner extends ScopedElements(LitElement, {}) {
  @property({ type: Boolean }) panelOpen = false;

  readonly panel = new LazyElement(this, { add: async () => {} }, 'lazy-panel', async () => {
    file.asked++;
    await file.answer;
    if (!file.isThere) throw new TypeError('Failed to fetch dynamically imported module');
    return class extends LazyPanel {};
  });

  override render() {
    if (!this.panelOpen) return nothing;
    return this.panel.render({
      ready: () => html`<lazy-panel></lazy-panel>`,
      failed: () => html`<button @click=${() => this.panel.retry()}>Retry</button>`,
      pending: () => html`<p>Loading</p>`,
    });
  }
}

async function show() {
  Object.assign(file, { isThere: false, asked: 0, answer: Promise.resolve() });
  const owner = await mount<PanelOwner>(html`<panel-owner></panel-owner>`, { 'panel-owner': PanelOwner });
  const root = shadow(owner);
  return { owner, root, retry: () => root.querySelector('button') };
}

/** After the file has answered and what follows from that is drawn. */
async function answered(owner: PanelOwner) {
  await new Promise((resolve) => setTimeout(resolve));
  await owner.updateComplete;
}

describe('an inner element that is loaded when it is needed', () => {
  afterEach(unmount);

  it('is asked for when it is first drawn, and drawn when it is there', async () => {
    const { owner, root } = await show();
    expect(file.asked).to.equal(0);
    file.isThere = true;
    owner.panelOpen = true;
    await owner.updateComplete;
    expect(root.textContent).to.include('Loading');
    await answered(owner);
    expect(shadow(inside(owner, 'lazy-panel')).textContent).to.equal('there');
    owner.panelOpen = false;
    await owner.updateComplete;
    owner.panelOpen = true;
    await owner.updateComplete;
    expect(file.asked).to.equal(1);
  });

  it('what is no longer wanted when it comes is not drawn', async () => {
    const { owner, root } = await show();
    const { promise, resolve } = Promise.withResolvers<void>();
    Object.assign(file, { isThere: true, answer: promise });
    owner.panelOpen = true;
    await owner.updateComplete;
    owner.panelOpen = false;
    resolve();
    await answered(owner);
    expect(root.querySelector('lazy-panel')).to.equal(null);
  });

  it('that fails says so until it is there; the button that retries stays meanwhile', async () => {
    const { owner, root, retry } = await show();
    owner.panelOpen = true;
    await answered(owner);
    const button = retry();
    expect(button).not.to.equal(null);
    const { promise, resolve } = Promise.withResolvers<void>();
    Object.assign(file, { isThere: true, answer: promise });
    button?.click();
    await owner.updateComplete;
    expect(retry()).to.equal(button);
    resolve();
    await answered(owner);
    expect(root.querySelector('lazy-panel')).not.to.equal(null);
    expect(retry()).to.equal(null);
  });

  it('that fails before it is needed says nothing, and is tried again when it is', async () => {
    const { owner, root, retry } = await show();
    owner.panel.preload();
    await answered(owner);
    expect(owner.panel.status).to.equal('idle');
    file.isThere = true;
    owner.panelOpen = true;
    await owner.updateComplete;
    expect(retry()).to.equal(null);
    await answered(owner);
    expect(root.querySelector('lazy-panel')).not.to.equal(null);
    expect(file.asked).to.equal(2);
  });

  it('that was given up is tried again when it is wanted again', async () => {
    const { owner, root } = await show();
    owner.panelOpen = true;
    await answered(owner);
    owner.panelOpen = false;
    owner.panel.dismiss();
    await owner.updateComplete;
    file.isThere = true;
    owner.panelOpen = true;
    await answered(owner);
    expect(root.querySelector('lazy-panel')).not.to.equal(null);
  });
});
