import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { framed } from '../story-frame/story-frame.ts';
import { avatar } from './avatar.ts';

const names = [
  'Ada Lovelace',
  '3M',
  'Ørsted A/S',
  '株式会社トヨタ',
  'محمد علي',
  'Газпром нефть',
  '7-Eleven',
  'Stripe',
  '—',
];

const meta: Meta = { title: 'Primitives/Avatar' };
export default meta;

export const Scripts: StoryObj = {
  render: () => framed(html`${names.map((name) => avatar(name))}`),
};

export const Dark: StoryObj = { ...Scripts, globals: { theme: 'dark' } };
