import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleRating } from './rating.ts';

defineOnce('clientele-rating', ClienteleRating);

const starLabel = (stars: number) => (stars === 0 ? 'No rating' : `${stars} of 5 stars`);

type Args = Partial<Pick<ClienteleRating, 'label' | 'value' | 'hideLabel' | 'disabled'>>;

const meta: Meta<Args> = { title: 'Primitives/Rating', component: 'clientele-rating' };
export default meta;

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: { label: 'Rating', value: 4, hideLabel: false, disabled: false },
  render: ({ label, value, hideLabel, disabled }) =>
    html`<clientele-rating
      .label=${label ?? ''}
      .value=${value ?? 0}
      .starLabel=${starLabel}
      ?hide-label=${hideLabel}
      ?disabled=${disabled}
    ></clientele-rating>`,
};

export const None: StoryObj = {
  render: () => html`<clientele-rating label="Rating" .starLabel=${starLabel}></clientele-rating>`,
};

export const Disabled: StoryObj = {
  render: () => html`<clientele-rating label="Rating" value="3" disabled .starLabel=${starLabel}></clientele-rating>`,
};
