import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './architecture-picture.ts';

const meta: Meta = { title: 'Architecture/Picture', tags: ['!autodocs'] };
export default meta;

export const Picture: StoryObj = { render: () => html`<architecture-picture></architecture-picture>` };

export const Dark: StoryObj = { ...Picture, globals: { theme: 'dark' } };
