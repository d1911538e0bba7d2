import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import { handOf, ownWorkspace, sectionStories, type SectionArgs } from '../story-stage/section-on-stage.ts';
import { FilesSection } from './files-section.ts';

const meta: Meta<SectionArgs> = {
  ...sectionStories(FilesSection, 'clientele-files-section', async ({ files }, clientId, key) => {
    const text = (words: string) => new Blob([words], { type: 'text/plain' });
    const add = (file: Blob, name: string, direction: 'internal' | 'shared_with') =>
      files.upload(file, { idempotencyKey: key(), clientId, name, direction });
    await add(text('What was agreed on the phone.\n'.repeat(80)), 'Call with the publisher.txt', 'internal');
    await add(text('Terms of the year.\n'.repeat(4000)), 'Terms 2026.txt', 'shared_with');
    await add(
      text('title;copies\nAtlas;1200\n'),
      'Orders of the spring list, as they were sent to the printer.csv',
      'internal',
    );
  }),
  title: 'Elements/Profile/Files',
};
export default meta;

export const Default: StoryObj<SectionArgs> = {
  parameters: ownWorkspace,
  play: async (context) => void (await handOf(context).read('Terms 2026.txt')),
};

export const RenameDialog: StoryObj<SectionArgs> = {
  ...Default,
  play: async (context) => {
    const hand = handOf(context);
    await hand.press('Actions for Terms 2026.txt');
    await hand.press('Rename');
  },
};

export const Empty: StoryObj<SectionArgs> = { parameters: { ...ownWorkspace, written: false } };

export const Failed: StoryObj<SectionArgs> = {
  parameters: { ...on({ workspace: 'small', fault: { kind: 'failing', only: /files/ } }), written: false },
};

export const Dark: StoryObj<SectionArgs> = { ...Default, globals: { theme: 'dark' } };
export const Arabic: StoryObj<SectionArgs> = { ...Default, globals: { locale: 'ar' } };
export const Narrow: StoryObj<SectionArgs> = { ...Default, globals: narrow() };
