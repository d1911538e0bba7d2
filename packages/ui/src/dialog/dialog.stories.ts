import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { framed } from '../story-frame/story-frame.ts';
import { ClienteleDialog } from './dialog.ts';

defineOnce('clientele-dialog', ClienteleDialog);

type Args = Partial<Pick<ClienteleDialog, 'open' | 'heading' | 'closeLabel'>>;

const meta: Meta<Args> = {
  title: 'Primitives/Dialog',
  component: 'clientele-dialog',
  parameters: { docs: { story: { inline: false, height: '320px' } } },
};
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

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: { open: true, heading: 'Keep this?', closeLabel: 'Close' },
  render: ({ open, heading, closeLabel }) =>
    html`<clientele-dialog ?open=${open} .heading=${heading ?? ''} .closeLabel=${closeLabel ?? ''}>
      It can be undone.
      <button slot="actions">Keep</button>
    </clientele-dialog>`,
};

export const LongText: StoryObj<Args> = {
  render: () =>
    framed(
      html`<clientele-dialog open heading="Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" close-label="Close">
        ${Array.from({ length: 24 }, () => html`<p>Whatever is longer than the window scrolls inside.</p>`)}
        <button slot="actions" class="button button-primary" autofocus>Understood</button>
      </clientele-dialog>`,
    ),
};

export const Narrow: StoryObj<Args> = {
  ...Question,
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow', isRotated: false } },
};

export const Dark: StoryObj<Args> = { ...Question, globals: { theme: 'dark' } };
