import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { framed } from '../story-frame/story-frame.ts';
import { ClienteleDialog } from './dialog.ts';

defineOnce('clientele-dialog', ClienteleDialog);

const meta: Meta = { title: 'Primitives/Dialog' };
export default meta;

export const Question: StoryObj = {
  render: () =>
    framed(
      html`<clientele-dialog open heading="Erase Acme GmbH?" close-label="Close">
        Its notes and files go with it. This cannot be undone.
        <button slot="actions" class="button" autofocus>Cancel</button>
        <button slot="actions" class="button button-danger">Erase</button>
      </clientele-dialog>`,
    ),
};
