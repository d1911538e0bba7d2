import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleSheet } from './sheet.ts';

defineOnce('clientele-sheet', ClienteleSheet);

type Args = Partial<Pick<ClienteleSheet, 'open' | 'placement' | 'heading' | 'closeLabel'>>;

const meta: Meta<Args> = {
  title: 'Primitives/Sheet',
  component: 'clientele-sheet',
  parameters: { docs: { story: { inline: false, height: '320px' } } },
};
export default meta;

export const Drawer: StoryObj = {
  render: () =>
    html`<clientele-sheet open heading="Acme GmbH" close-label="Close"
      >The rest of the page stays usable.</clientele-sheet
    >`,
};

export const Inline: StoryObj = {
  render: () =>
    html`<clientele-sheet open placement="inline" heading="Acme GmbH" close-label="Close"
      >Takes part in the layout.<span slot="footer">Created in March</span></clientele-sheet
    >`,
};

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: { open: true, placement: 'drawer', heading: 'Acme GmbH', closeLabel: 'Close' },
  render: ({ open, placement, heading, closeLabel }) =>
    html`<clientele-sheet
      ?open=${open}
      .placement=${placement ?? 'drawer'}
      .heading=${heading ?? ''}
      .closeLabel=${closeLabel ?? ''}
      >The rest of the page stays usable.</clientele-sheet
    >`,
};

/** In a narrow window a drawer covers everything. */
export const Narrow: StoryObj<Args> = {
  ...Drawer,
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow', isRotated: false } },
};

export const RightToLeft: StoryObj<Args> = {
  globals: { locale: 'ar' },
  render: () =>
    html`<clientele-sheet open heading="شركة النخيل" close-label="إغلاق"
      >بقية الصفحة تبقى قابلة للاستخدام.</clientele-sheet
    >`,
};

export const Dark: StoryObj<Args> = { ...Drawer, globals: { theme: 'dark' } };
