import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { ClienteleDialog } from '../dialog/dialog.ts';
import { ClienteleInlineField } from '../inline-field/inline-field.ts';
import { ClienteleMenu } from '../menu/menu.ts';
import { find, inside, mount, next, shadow, unmount } from '../testing/mount.ts';
import { ClienteleTextField } from '../text-field/text-field.ts';

const elements = {
  'clientele-dialog': ClienteleDialog,
  'clientele-inline-field': ClienteleInlineField,
  'clientele-menu': ClienteleMenu,
  'clientele-text-field': ClienteleTextField,
};

const show = <Shown extends HTMLElement>(template: TemplateResult) => mount<Shown>(template, elements);

/** The key that confirms or gives up a composition, in the order of Safari's: the composition has ended before it. */
function confirm(target: EventTarget, key: string) {
  target.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
  const init = { key, keyCode: 229, isComposing: false, bubbles: true, composed: true, cancelable: true };
  const event = new KeyboardEvent('keydown', init);
  target.dispatchEvent(event);
  return event;
}

describe('a key that an input method uses, also after its composition as in Safari', () => {
  afterEach(unmount);

  it('neither saves nor leaves an inline field', async () => {
    const field = await show<ClienteleInlineField>(
      html`<clientele-inline-field label="Name" value="Ada"></clientele-inline-field>`,
    );
    const commits: string[] = [];
    field.addEventListener('clientele-commit', ({ value }) => commits.push(value));
    await field.edit();
    const control = inside<HTMLInputElement>(field, '.control');
    control.value = 'さく';
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    confirm(control, 'Enter');
    confirm(control, 'Escape');
    await field.updateComplete;
    expect([commits, shadow(field).activeElement]).to.deep.equal([[], control]);
  });

  it('does not send a form', async () => {
    const form = await show<HTMLFormElement>(
      html`<form><clientele-text-field label="Name" value="さく"></clientele-text-field></form>`,
    );
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    const field = find<ClienteleTextField>(form, 'clientele-text-field');
    await field.updateComplete;
    confirm(inside(field, 'input'), 'Enter');
    expect(sent).to.equal(0);
  });

  it('does not close a dialog', async () => {
    const dialog = await show<ClienteleDialog>(html`<clientele-dialog heading="Erase?"><input /></clientele-dialog>`);
    dialog.open = true;
    await dialog.updateComplete;
    confirm(find(dialog, 'input'), 'Escape');
    expect(dialog.open).to.equal(true);
  });

  it('neither closes a menu nor chooses in it', async () => {
    const items = Array.from({ length: 9 }, (_, index) => ({ value: `${index}`, label: `Tag ${index}` }));
    const menu = await show<ClienteleMenu>(
      html`<clientele-menu label="Tags" filter-label="Search" .items=${items}></clientele-menu>`,
    );
    const chosen: string[] = [];
    menu.addEventListener('clientele-menu-select', ({ value }) => chosen.push(value));
    const opened = next(inside(menu, '.popover'), 'toggle');
    inside(menu, 'button').click();
    await opened;
    await menu.updateComplete;
    confirm(inside(menu, 'input'), 'Escape');
    confirm(inside(menu, '[role=menuitem]'), 'Enter');
    expect([chosen, inside(menu, '.popover').matches(':popover-open')]).to.deep.equal([[], true]);
  });
});
