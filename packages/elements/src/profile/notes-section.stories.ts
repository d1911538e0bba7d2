import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import { handOf, ownWorkspace, sectionStories, type SectionArgs } from '../story-stage/section-on-stage.ts';
import { NotesSection } from './notes-section.ts';

const meta: Meta<SectionArgs> = {
  ...sectionStories(NotesSection, 'clientele-notes-section', async ({ api }, clientId, key) => {
    const [colleague] = (await api.workspace.vocabulary({})).members;
    await api.notes.create({
      idempotencyKey: key(),
      clientId,
      text: 'Prefers letters to email.\nNever call on Fridays.',
    });
    if (colleague) {
      const text = `@${colleague.name} please ask about the renewal before the summer.`;
      await api.notes.create({ idempotencyKey: key(), clientId, text, mentions: [colleague.id] });
    }
    const pinned = await api.notes.create({ idempotencyKey: key(), clientId, text: 'Invoices go to the holding.' });
    const edited = await api.notes.update({
      id: pinned.id,
      version: pinned.version,
      patch: { text: 'Invoices go to the holding, never to the branch in Kiel.' },
    });
    await api.notes.update({ id: edited.id, version: edited.version, patch: { isPinned: true } });
  }),
  title: 'Elements/Profile/Notes',
};
export default meta;

export const Default: StoryObj<SectionArgs> = {
  parameters: ownWorkspace,
  play: async (context) => void (await handOf(context).read('Prefers letters')),
};

export const Editing: StoryObj<SectionArgs> = {
  ...Default,
  play: async (context) => {
    const hand = handOf(context);
    await hand.read('Prefers letters');
    await hand.press('Edit note');
    await hand.type('New note', 'Card 4111 1111 1111 1111');
  },
};

export const Empty: StoryObj<SectionArgs> = { parameters: { ...ownWorkspace, written: false } };

export const NoPermission: StoryObj<SectionArgs> = {
  parameters: { ...on({ workspace: 'small', without: ['view_notes'] }), written: false },
};

export const Failed: StoryObj<SectionArgs> = {
  parameters: { ...on({ workspace: 'small', fault: { kind: 'failing', only: /notes/ } }), written: false },
};

export const Dark: StoryObj<SectionArgs> = { ...Default, globals: { theme: 'dark' } };
export const Arabic: StoryObj<SectionArgs> = { ...Default, globals: { locale: 'ar' } };
export const Narrow: StoryObj<SectionArgs> = { ...Default, globals: narrow() };
