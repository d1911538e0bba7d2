import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleSheet } from './sheet.ts';

defineOnce('clientele-sheet', ClienteleSheet);

const meta: Meta = { title: 'Primitives/Sheet' };
export default meta;

export const Drawer: StoryObj = {
  render: () =>
    html`<clientele-sheet open heading="Acme GmbH" close-label="Close"
      >The rest of the page stays usable.</clientele-sheet
    >`,
};

export const Inline: StoryObj = {
  render: () =>
    html`<clientele-sheet open placement="inline" heading="Acme GmbH" close-label="Close"
      >Takes part in the layout.<span slot="footer">Created in March</span></clientele-sheet
    >`,
};
