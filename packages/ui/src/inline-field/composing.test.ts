import { expect } from 'chai';
import { html } from 'lit';
import { inside, mount, shadow, unmount } from '../testing/mount.ts';
import { ClienteleInlineField } from './inline-field.ts';

describe('clientele-inline-field, while an input method composes', () => {
  afterEach(unmount);

  for (const key of ['Enter', 'Escape'])
    it(`${key} is the input method’s: nothing is saved, given up or left`, async () => {
      const field = await mount<ClienteleInlineField>(
        html`<clientele-inline-field label="Name" value="Ada"></clientele-inline-field>`,
        { 'clientele-inline-field': ClienteleInlineField },
      );
      const told: string[] = [];
      for (const type of ['clientele-commit', 'clientele-cancel']) field.addEventListener(type, () => told.push(type));
      await field.edit();
      const control = inside<HTMLInputElement>(field, '.control');
      control.value = 'さくら';
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
      const press = (isComposing: boolean) => {
        const event = new KeyboardEvent('keydown', {
          key,
          isComposing,
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        control.dispatchEvent(event);
        return event;
      };
      expect(press(true).defaultPrevented).to.equal(false);
      await field.updateComplete;
      expect([told, control.value, shadow(field).activeElement]).to.deep.equal([[], 'さくら', control]);
      // The positive control: the same key afterwards is the field's.
      expect(press(false).defaultPrevented).to.equal(true);
      expect(told).to.deep.equal([key === 'Enter' ? 'clientele-commit' : 'clientele-cancel']);
    });
});
