import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleInlineField } from './inline-field.ts';

defineOnce('clientele-inline-field', ClienteleInlineField);

type Args = Partial<
  Pick<ClienteleInlineField, 'label' | 'value' | 'href' | 'emptyText' | 'state' | 'error' | 'readonly' | 'multiline'>
>;

const meta: Meta<Args> = {
  title: 'Primitives/Inline field',
  component: 'clientele-inline-field',
  args: { label: 'Phone', value: '+49 30 1234567', readonly: false, multiline: false },
  render: ({ label, value, href, emptyText, state, error, readonly, multiline }) =>
    html`<clientele-inline-field
      edit-label="Edit"
      save-label="Save"
      cancel-label="Cancel"
      saving-text="Saving…"
      saved-text="Saved"
      offline-text="Not sent yet"
      .label=${label ?? ''}
      .value=${value ?? ''}
      .href=${href ?? ''}
      .emptyText=${emptyText ?? ''}
      .state=${state ?? 'idle'}
      .error=${error ?? ''}
      ?readonly=${readonly}
      ?multiline=${multiline}
    ></clientele-inline-field>`,
};
export default meta;

export const Filled: StoryObj<Args> = {};

export const Empty: StoryObj<Args> = { args: { label: 'Email', value: '', emptyText: 'Add email' } };

export const Link: StoryObj<Args> = {
  args: { label: 'Email', value: 'ada@example.com', href: 'mailto:ada@example.com' },
};

export const Multiline: StoryObj<Args> = {
  args: { label: 'Address', value: '12 Long Street\n10115 Berlin', multiline: true },
};

export const Editing: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector<ClienteleInlineField>('clientele-inline-field');
    await field?.updateComplete;
    field?.renderRoot.querySelector('button')?.click();
  },
};

export const Readonly: StoryObj<Args> = { args: { readonly: true } };

export const Saving: StoryObj<Args> = { args: { state: 'saving' } };

export const Saved: StoryObj<Args> = { args: { state: 'saved' } };

export const Offline: StoryObj<Args> = { args: { state: 'offline' } };

export const Failed: StoryObj<Args> = {
  args: { label: 'Email', value: 'ada@', state: 'error', error: 'This is not a complete address.' },
};

export const RightToLeft: StoryObj<Args> = {
  args: { label: 'الاسم', value: 'شركة النخيل للتجارة' },
  globals: { locale: 'ar' },
};

export const Dark: StoryObj<Args> = { ...Failed, globals: { theme: 'dark' } };
