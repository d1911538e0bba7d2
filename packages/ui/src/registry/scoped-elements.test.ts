import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { inside, mount, shadow, unmount } from '../testing/mount.ts';
import { defineOnce } from './define-once.ts';
import { ScopedElements } from './scoped-elements.ts';

class OneInner extends LitElement {
  override render() {
    return html`one`;
  }
}
class OtherInner extends LitElement {
  override render() {
    return html`other`;
  }
}
class OneHost extends ScopedElements(LitElement, { 'scoped-inner': OneInner }) {
  override render() {
    return html`<scoped-inner></scoped-inner
      >${[1].map(() => html`<b><scoped-inner class="nested"></scoped-inner></b>`)}`;
  }
}
class OtherHost extends ScopedElements(LitElement, { 'scoped-inner': OtherInner }) {
  override render() {
    return html`<scoped-inner></scoped-inner>`;
  }
}

describe('ScopedElements', () => {
  afterEach(unmount);

  it('two hosts give one tag to two classes, and the page knows neither', async () => {
    const one = await mount<LitElement>(html`<one-host></one-host>`, { 'one-host': OneHost });
    const other = await mount<LitElement>(html`<other-host></other-host>`, { 'other-host': OtherHost });
    expect(inside(one, 'scoped-inner')).to.be.instanceOf(OneInner);
    expect(inside(one, '.nested')).to.be.instanceOf(OneInner);
    expect(inside(other, 'scoped-inner')).to.be.instanceOf(OtherInner);
    await inside<OneInner>(one, 'scoped-inner').updateComplete;
    expect(shadow(inside(one, 'scoped-inner')).textContent).to.equal('one');
    expect(customElements.get('scoped-inner')).to.equal(undefined);
  });

  it('the global registry keeps the first class, and a clash is reported once', () => {
    const messages: string[] = [];
    const original = console.error;
    console.error = (message: string) => messages.push(message);
    try {
      defineOnce('global-inner', OneInner);
      defineOnce('global-inner', OneInner);
      expect(messages).to.deep.equal([]);
      defineOnce('global-inner', OtherInner);
      defineOnce('global-inner', OtherInner);
    } finally {
      console.error = original;
    }
    expect(customElements.get('global-inner')).to.equal(OneInner);
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('<global-inner>');
  });
});
