import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleToasts } from './toasts.ts';

defineOnce('clientele-toasts', ClienteleToasts);

const meta: Meta = {
  title: 'Primitives/Toasts',
  component: 'clientele-toasts',
  parameters: { docs: { story: { inline: false, height: '180px' } } },
};
export default meta;

export const WithUndo: StoryObj = {
  render: toasts,
  play: ({ canvasElement }) => {
    const toasts = canvasElement.querySelector<ClienteleToasts>('clientele-toasts');
    toasts?.show({ text: 'Acme GmbH was archived.', actionLabel: 'Undo', duration: 0 });
  },
};

export const Plain: StoryObj = {
  render: toasts,
  play: ({ canvasElement }) => {
    canvasElement.querySelector<ClienteleToasts>('clientele-toasts')?.show({ text: 'Saved.', duration: 0 });
  },
};

export const Several: StoryObj = {
  render: toasts,
  play: ({ canvasElement }) => {
    const toasts = canvasElement.querySelector<ClienteleToasts>('clientele-toasts');
    toasts?.show({ text: 'Acme GmbH was archived.', actionLabel: 'Undo', duration: 0 });
    toasts?.show({
      text: 'Three rows could not be changed: someone else had changed them in the meantime.',
      duration: 0,
    });
  },
};

export const Dark: StoryObj = { ...WithUndo, globals: { theme: 'dark' } };

function toasts() {
  return html`<clientele-toasts label="Messages" close-label="Close"></clientele-toasts>`;
}
