import { expect } from 'chai';
import { html } from 'lit';
import { deepActiveElement } from '../controllers/focus-return.ts';
import { inside, mount, shadow, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleToasts } from './toasts.ts';

const mountToasts = () =>
  mount<ClienteleToasts>(html`<clientele-toasts label="Messages" close-label="Close"></clientele-toasts>`, {
    'clientele-toasts': ClienteleToasts,
  });
const texts = (toasts: ClienteleToasts) =>
  [...shadow(toasts).querySelectorAll('.text')].map((text) => text.textContent);

/** True when the key was taken. */
const press = (target: EventTarget, keys: KeyboardEventInit = {}) => {
  const init = { key: 'F6', bubbles: true, composed: true, cancelable: true, ...keys };
  return !target.dispatchEvent(new KeyboardEvent('keydown', init));
};

describe('clientele-toasts', () => {
  const original = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
  let timers: Map<number, () => void>;

  // Time is turned by hand: a timer fires when the test says so.
  beforeEach(() => {
    timers = new Map();
    let lastId = 0;
    Object.assign(window, {
      setTimeout: (callback: () => void) => {
        timers.set(++lastId, callback);
        return lastId;
      },
      clearTimeout: (id: number) => timers.delete(id),
    });
  });
  afterEach(() => {
    Object.assign(window, original);
    unmount();
  });

  async function timePasses(toasts: ClienteleToasts) {
    for (const [id, callback] of timers) {
      timers.delete(id);
      callback();
    }
    await toasts.updateComplete;
  }

  it('shows a message above everything, reads it out, and lets it leave', async () => {
    const toasts = await mountToasts();
    toasts.show({ text: 'Archived' });
    await toasts.updateComplete;
    expect(texts(toasts)).to.deep.equal(['Archived']);
    expect(inside(toasts, '.list').matches(':popover-open')).to.equal(true);
    expect(inside(toasts, '[role=status]').textContent).to.equal('Archived');
    await timePasses(toasts);
    expect(texts(toasts)).to.deep.equal([]);
    expect(inside(toasts, '.list').matches(':popover-open')).to.equal(false);
  });

  it('time stands still while the focus is on a message, and goes on after', async () => {
    const toasts = await mountToasts();
    toasts.show({ text: 'Archived', actionLabel: 'Undo' });
    await toasts.updateComplete;
    const button = inside(toasts, '.button');
    // By hand, since a page that has not the focus itself says nothing when the focus moves within it.
    button.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await timePasses(toasts);
    expect(texts(toasts)).to.deep.equal(['Archived']);
    button.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await timePasses(toasts);
    expect(texts(toasts)).to.deep.equal([]);
  });

  it('no more than three say what was done, the oldest leave first, and a failure stays', async () => {
    const toasts = await mountToasts();
    toasts.show({ text: 'Not saved', tone: 'error' });
    for (const text of ['A', 'B', 'C', 'D', 'E']) toasts.show({ text, actionLabel: 'Undo' });
    await toasts.updateComplete;
    expect(texts(toasts)).to.deep.equal(['Not saved', 'C', 'D', 'E']);
    inside(toasts, '.button').focus();
    toasts.show({ text: 'F' });
    await toasts.updateComplete;
    expect(texts(toasts)).to.deep.equal(['Not saved', 'C', 'D', 'E', 'F']);
    inside(toasts, '.button').blur();
    await toasts.updateComplete;
    expect(texts(toasts)).to.deep.equal(['Not saved', 'D', 'E', 'F']);
  });

  it('time stands still under the pointer', async () => {
    const toasts = await mountToasts();
    toasts.show({ text: 'Archived' });
    await toasts.updateComplete;
    inside(toasts, '.list').dispatchEvent(new PointerEvent('pointerenter'));
    await timePasses(toasts);
    expect(texts(toasts)).to.deep.equal(['Archived']);
  });

  it('a message that comes while another has the focus takes nothing from it', async () => {
    const toasts = await mountToasts();
    toasts.show({ text: 'One', actionLabel: 'Undo' });
    await toasts.updateComplete;
    inside(toasts, '.button').focus();
    toasts.show({ text: 'Two' });
    await toasts.updateComplete;
    expect(texts(toasts)).to.deep.equal(['One', 'Two']);
    expect(shadow(toasts).activeElement).to.equal(inside(toasts, '.button'));
  });

  it('the action runs once and takes the message away', async () => {
    const toasts = await mountToasts();
    let undone = 0;
    toasts.show({ text: 'Archived', actionLabel: 'Undo', onAction: () => undone++ });
    await toasts.updateComplete;
    inside(toasts, '.button').click();
    await toasts.updateComplete;
    expect(undone).to.equal(1);
    expect(texts(toasts)).to.deep.equal([]);
  });

  it('gives the focus back to where it was when the message came, once a person is done with it', async () => {
    for (const done of ['.button', '.icon-button', 'Escape']) {
      const toasts = await mountToasts();
      const before = document.createElement('button');
      toasts.before(before);
      before.focus();
      toasts.show({ text: 'Archived', actionLabel: 'Undo' });
      await toasts.updateComplete;
      const button = inside(toasts, '.button');
      button.focus();
      if (done === 'Escape') button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      else inside(toasts, done).click();
      await toasts.updateComplete;
      expect(texts(toasts)).to.deep.equal([]);
      expect(document.activeElement, done).to.equal(before);
      before.remove();
      unmount();
    }
  });

  it('an action is told together with the key that leads to it; a message without one has no key', async () => {
    const toasts = await mountToasts();
    const said = () => inside(toasts, '[role=status]').textContent;
    toasts.show({ text: 'Archived.', actionLabel: 'Undo' });
    await toasts.updateComplete;
    expect(said()).to.equal('Archived. Undo: F6');
    expect(inside(toasts, 'kbd').textContent).to.equal('F6');
    toasts.show({ text: 'Saved.' });
    await toasts.updateComplete;
    expect(said()).to.contain('Saved.');
    expect(shadow(toasts).querySelectorAll('kbd').length).to.equal(1);
  });

  it('an action stays in reach for 20 seconds', async () => {
    const waits: number[] = [];
    const { setTimeout: inner } = window;
    Object.assign(window, {
      setTimeout: (callback: () => void, wait: number) => (waits.push(wait), inner(callback, wait)),
    });
    const toasts = await mountToasts();
    toasts.show({ text: 'Archived', actionLabel: 'Undo' });
    expect(waits).to.include(20_000);
  });

  it('F6 leads from anywhere to the latest message, and back to where the focus was', async () => {
    const toasts = await mountToasts();
    const before = document.createElement('button');
    toasts.before(before);
    before.focus();
    expect(press(before), 'without a message the key is the page’s').to.equal(false);
    toasts.show({ text: 'One', actionLabel: 'Undo' });
    toasts.show({ text: 'Two', actionLabel: 'Undo' });
    await toasts.updateComplete;
    expect(press(before)).to.equal(true);
    const [, latest] = shadow(toasts).querySelectorAll('.toast');
    expect(shadow(toasts).activeElement).to.equal(latest?.querySelector('button'));
    expect(press(inside(toasts, '.toast:last-child button'))).to.equal(true);
    expect(document.activeElement).to.equal(before);
    expect(texts(toasts)).to.deep.equal(['One', 'Two']);
    expect(press(before, { shiftKey: true }), 'with Shift the key is the page’s').to.equal(false);
    before.remove();
  });

  it('F6 leads to the latest message of several lists, and from any of them back to the page', async () => {
    const [first, second] = [await mountToasts(), await mountToasts()];
    const before = document.createElement('button');
    first.before(before);
    before.focus();
    /** Presses the key where the focus is, and answers where it is then. */
    const where = () => {
      press(deepActiveElement() ?? document);
      return new Map<Element | null, string>([
        [before, 'page'],
        [inside(second, 'button'), 'second'],
        [shadow(first).querySelector('.toast:last-child button'), 'first'],
      ]).get(deepActiveElement());
    };
    first.show({ text: 'One' });
    second.show({ text: 'Two' });
    await Promise.all([first.updateComplete, second.updateComplete]);
    expect([where(), where()]).to.deep.equal(['second', 'page']);
    first.show({ text: 'Three' });
    await first.updateComplete;
    expect([where(), where()]).to.deep.equal(['first', 'page']);
    first.remove();
    expect([where(), where()]).to.deep.equal(['second', 'page']);
    second.remove();
    expect(press(before), 'without a message the key is the page’s').to.equal(false);
    before.remove();
  });

  it('a message that was left with F6 still knows where the focus was when it is closed later', async () => {
    const toasts = await mountToasts();
    const before = document.createElement('button');
    toasts.before(before);
    before.focus();
    toasts.show({ text: 'Archived' });
    await toasts.updateComplete;
    press(before);
    press(inside(toasts, 'button'));
    // As a pointer does it.
    inside(toasts, 'button').focus();
    inside(toasts, 'button').click();
    await toasts.updateComplete;
    expect(document.activeElement === before).to.equal(true);
    before.remove();
  });

  it('no message leaves while the focus is on one of them, also not one that came meanwhile', async () => {
    const toasts = await mountToasts();
    toasts.show({ text: 'One', actionLabel: 'Undo' });
    await toasts.updateComplete;
    inside(toasts, '.button').focus();
    inside(toasts, '.button').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    toasts.show({ text: 'Two' });
    await toasts.updateComplete;
    await timePasses(toasts);
    expect(texts(toasts)).to.deep.equal(['One', 'Two']);
  });

  it('[F14] keeps a name within the text in its own direction', async () => {
    const toasts = await mountToasts();
    const name = '\u202Egnp.exe';
    toasts.show({ text: (one) => `${one} was archived`, name });
    await toasts.updateComplete;
    expect(texts(toasts)).to.deep.equal([`${name} was archived`]);
    expect(inside(toasts, '[role=status]').textContent).to.equal(`${name} was archived`);
    const isolated = inside(toasts, '.text bdi');
    expect(isolated.textContent).to.equal(name);
    expect(getComputedStyle(isolated).unicodeBidi).to.equal('isolate');
  });

  it('has no accessibility finding', async () => {
    Object.assign(window, original);
    const toasts = await mountToasts();
    toasts.show({ text: 'Archived', actionLabel: 'Undo', duration: 0 });
    await toasts.updateComplete;
    expect(await seriousFindings(toasts)).to.deep.equal([]);
  });
});
