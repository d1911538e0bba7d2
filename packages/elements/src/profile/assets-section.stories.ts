import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import { handOf, ownWorkspace, sectionStories, type SectionArgs } from '../story-stage/section-on-stage.ts';
import { AssetsSection } from './assets-section.ts';

const meta: Meta<SectionArgs> = {
  ...sectionStories(AssetsSection, 'clientele-assets-section', async ({ api }, clientId, key) => {
    const add = (asset: Parameters<typeof api.assets.create>[0]['asset']) =>
      api.assets.create({ idempotencyKey: key(), clientId, asset });
    await add({
      name: 'Illuminated sign',
      kind: 'Signage',
      identifier: 'SG-4471',
      place: 'Above the main entrance',
      installedOn: '2022-05-14',
      note: 'LED strips replaced every four years.',
    });
    await add({ name: 'Trade fair stand', kind: 'Stand', identifier: 'ST-2108', place: 'Warehouse, bay 4' });
    await add({ name: 'Website', installedOn: '2024-11-09' });
    await add({ name: 'Window display', identifier: 'WD-0031', status: 'retired', place: 'Ground floor, street side' });
  }),
  title: 'Elements/Profile/Assets',
};
export default meta;

export const Default: StoryObj<SectionArgs> = {
  parameters: ownWorkspace,
  play: async (context) => void (await handOf(context).read('Window display')),
};

export const EditDialog: StoryObj<SectionArgs> = {
  ...Default,
  play: async (context) => {
    const hand = handOf(context);
    await hand.press('Edit Illuminated sign');
    await hand.read('Edit asset');
  },
};

export const Empty: StoryObj<SectionArgs> = { parameters: { ...ownWorkspace, written: false } };

export const Failed: StoryObj<SectionArgs> = {
  parameters: { ...on({ workspace: 'small', fault: { kind: 'failing', only: /assets/ } }), written: false },
};

export const Dark: StoryObj<SectionArgs> = { ...Default, globals: { theme: 'dark' } };
export const Arabic: StoryObj<SectionArgs> = { ...Default, globals: { locale: 'ar' } };
export const Narrow: StoryObj<SectionArgs> = { ...Default, globals: narrow() };
