import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { framed } from '../story-frame/story-frame.ts';
import { anyIcon, anyIconNames } from './any-icon.ts';

const meta: Meta = { title: 'Primitives/Icon' };
export default meta;

export const All: StoryObj = {
  render: () => framed(html`${anyIconNames.map((name) => html`<span title=${name}>${anyIcon(name)}</span> `)}`),
};
