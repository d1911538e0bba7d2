import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleInlineField } from './inline-field.ts';

defineOnce('clientele-inline-field', ClienteleInlineField);

const meta: Meta = { title: 'Primitives/Inline field' };
export default meta;

export const Filled: StoryObj = {
  render: () =>
    html`<clientele-inline-field
      edit-label="Edit"
      save-label="Save"
      cancel-label="Cancel"
      saving-text="Saving…"
      saved-text="Saved"
      offline-text="Not sent yet"
      label="Tax ID"
      value="DE 123 456 789"
    ></clientele-inline-field>`,
};

export const Empty: StoryObj = {
  render: () =>
    html`<clientele-inline-field
      edit-label="Edit"
      save-label="Save"
      cancel-label="Cancel"
      saving-text="Saving…"
      saved-text="Saved"
      offline-text="Not sent yet"
      label="Email"
      empty-text="Add email"
    ></clientele-inline-field>`,
};

export const Link: StoryObj = {
  render: () =>
    html`<clientele-inline-field
      edit-label="Edit"
      save-label="Save"
      cancel-label="Cancel"
      saving-text="Saving…"
      saved-text="Saved"
      offline-text="Not sent yet"
      label="Email"
      value="ada@example.com"
      href="mailto:ada@example.com"
    ></clientele-inline-field>`,
};

export const Multiline: StoryObj = {
  render: () =>
    html`<clientele-inline-field
      edit-label="Edit"
      save-label="Save"
      cancel-label="Cancel"
      saving-text="Saving…"
      saved-text="Saved"
      offline-text="Not sent yet"
      label="Address"
      multiline
      value="12 Long Street
10115 Berlin"
    ></clientele-inline-field>`,
};

export const Readonly: StoryObj = {
  render: () =>
    html`<clientele-inline-field
      edit-label="Edit"
      save-label="Save"
      cancel-label="Cancel"
      saving-text="Saving…"
      saved-text="Saved"
      offline-text="Not sent yet"
      label="Phone"
      readonly
      value="+49 30 1234567"
    ></clientele-inline-field>`,
};

export const Saving: StoryObj = {
  render: () =>
    html`<clientele-inline-field
      edit-label="Edit"
      save-label="Save"
      cancel-label="Cancel"
      saving-text="Saving…"
      saved-text="Saved"
      offline-text="Not sent yet"
      label="Phone"
      value="+49 30 1234567"
      state="saving"
    ></clientele-inline-field>`,
};

export const Saved: StoryObj = {
  render: () =>
    html`<clientele-inline-field
      edit-label="Edit"
      save-label="Save"
      cancel-label="Cancel"
      saving-text="Saving…"
      saved-text="Saved"
      offline-text="Not sent yet"
      label="Phone"
      value="+49 30 1234567"
      state="saved"
    ></clientele-inline-field>`,
};

export const Offline: StoryObj = {
  render: () =>
    html`<clientele-inline-field
      edit-label="Edit"
      save-label="Save"
      cancel-label="Cancel"
      saving-text="Saving…"
      saved-text="Saved"
      offline-text="Not sent yet"
      label="Phone"
      value="+49 30 1234567"
      state="offline"
    ></clientele-inline-field>`,
};

export const Failed: StoryObj = {
  render: () =>
    html`<clientele-inline-field
      edit-label="Edit"
      save-label="Save"
      cancel-label="Cancel"
      saving-text="Saving…"
      saved-text="Saved"
      offline-text="Not sent yet"
      label="Email"
      value="ada@"
      state="error"
      error="This is not a complete address."
    ></clientele-inline-field>`,
};
