import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { icon } from '../icon/icon.ts';
import { framed } from '../story-frame/story-frame.ts';

const meta: Meta = { title: 'Primitives/Button' };
export default meta;

export const Plain: StoryObj = {
  render: () => framed(html`<button class="button" part="button">Edit columns</button>`),
};

export const Primary: StoryObj = {
  render: () => framed(html`<button class="button button-primary">Create</button>`),
};

export const Danger: StoryObj = {
  render: () => framed(html`<button class="button button-danger">Erase</button>`),
};

export const Quiet: StoryObj = {
  render: () =>
    framed(
      html`<button class="button button-quiet">Cancel</button>
        <button class="button button-quiet button-danger">Remove</button>`,
    ),
};

export const WithIcon: StoryObj = {
  render: () =>
    framed(
      html`<button class="button">${icon('plus')}Add</button>
        <button class="icon-button" aria-label="More">${icon('more')}</button>`,
    ),
};

export const Disabled: StoryObj = {
  render: () =>
    framed(
      html`<button class="button" disabled>Edit</button>
        <button class="button button-primary" disabled>Create</button>`,
    ),
};

/** Work goes on: the width stays, the name too. */
export const Busy: StoryObj = {
  parameters: { waits: true },
  render: () =>
    framed(
      html`<button class="button" aria-busy="true">Saving</button>
        <button class="button button-primary" aria-busy="true">Saving</button>`,
    ),
};

export const IconOnly: StoryObj = {
  render: () =>
    framed(
      html`<button class="icon-button" aria-label="More">${icon('more')}</button>
        <button class="icon-button" aria-label="Close">${icon('close')}</button>
        <button class="icon-button" aria-label="Remove" disabled>${icon('trash')}</button>`,
    ),
};

export const Dark: StoryObj = {
  globals: { theme: 'dark' },
  render: () =>
    framed(
      html`<button class="button">Plain</button>
        <button class="button button-primary">Primary</button>
        <button class="button button-danger">Danger</button>
        <button class="button button-quiet">Quiet</button>`,
    ),
};
