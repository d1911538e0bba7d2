import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { framed } from '../story-frame/story-frame.ts';
import { icon } from './icon.ts';
import type { IconName } from './icon.ts';
import { paths } from './paths.ts';

const names = Object.keys(paths) as IconName[];

const meta: Meta = { title: 'Primitives/Icon' };
export default meta;

export const All: StoryObj = {
  render: () => framed(html`${names.map((name) => html`<span title=${name}>${icon(name)}</span> `)}`),
};
