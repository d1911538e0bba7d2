import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleToasts } from './toasts.ts';

defineOnce('clientele-toasts', ClienteleToasts);

const meta: Meta = { title: 'Primitives/Toasts' };
export default meta;

export const WithUndo: StoryObj = {
  render: () => html`<clientele-toasts label="Messages" close-label="Close"></clientele-toasts>`,
  play: ({ canvasElement }) => {
    const toasts = canvasElement.querySelector<ClienteleToasts>('clientele-toasts');
    toasts?.show({ text: 'Acme GmbH was archived.', actionLabel: 'Undo', duration: 0 });
  },
};
