import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { icon } from '../icon/icon.ts';
import { framed } from '../story-frame/story-frame.ts';

const meta: Meta = { title: 'Primitives/Table' };
export default meta;

export const Rows: StoryObj = {
  render: () =>
    framed(
      html`<table class="table">
        <thead>
          <tr>
            <th aria-sort="ascending"><button class="sort">Name${icon('arrow-up')}</button></th>
            <th>City</th>
            <th class="number">Amount</th>
          </tr>
        </thead>
        <tbody>
          <tr class="row-link" tabindex="0">
            <td class="primary">Acme GmbH</td>
            <td class="muted">Berlin</td>
            <td class="number">€1,204.00</td>
          </tr>
          <tr class="row-link" aria-selected="true">
            <td class="primary">Ørsted A/S</td>
            <td class="muted">Fredericia</td>
            <td class="number">€98.50</td>
          </tr>
          <tr class="row-link">
            <td class="primary">3M</td>
            <td class="muted">Neuss</td>
            <td class="number">€10,000.00</td>
          </tr>
        </tbody>
      </table>`,
    ),
};

export const RightToLeft: StoryObj = { ...Rows, globals: { locale: 'ar' } };

export const Dark: StoryObj = { ...Rows, globals: { theme: 'dark' } };
