import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { framed } from '../story-frame/story-frame.ts';
import { skeleton } from './skeleton.ts';

const meta: Meta = { title: 'Primitives/Skeleton' };
export default meta;

export const Shapes: StoryObj = {
  render: () =>
    framed(
      html`<p>${skeleton('round')} ${skeleton()} ${skeleton('short')}</p>
        ${skeleton('block')}`,
    ),
};
