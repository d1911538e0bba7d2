import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { framed } from '../story-frame/story-frame.ts';
import { chip } from './chip.ts';

const meta: Meta = { title: 'Primitives/Chip' };
export default meta;

export const Tag: StoryObj = {
  render: () => framed(html`${chip({ label: 'Lead' })} ${chip({ label: 'مهم' })}`),
};

export const Removable: StoryObj = {
  render: () => framed(html`${chip({ label: 'Owner: Ada', removeLabel: 'Remove Owner: Ada', onRemove: () => {} })}`),
};

export const LongLabel: StoryObj = {
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow', isRotated: false } },
  render: () =>
    framed(
      chip({
        label: 'Owner: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        removeLabel: 'Remove Owner',
        onRemove: () => {},
      }),
    ),
};
