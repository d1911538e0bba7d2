import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import './token-table.ts';

const meta: Meta = { title: 'Theming/Tokens', tags: ['!autodocs'] };
export default meta;

export const Colours: StoryObj = { render: () => html`<token-table kind="colours"></token-table>` };

export const Contrast: StoryObj = { render: () => html`<token-table kind="pairs"></token-table>` };

export const Measures: StoryObj = { render: () => html`<token-table kind="measures"></token-table>` };
