import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import { handOf, ownWorkspace, sectionStories, type SectionArgs } from '../story-stage/section-on-stage.ts';
import { ContactsSection } from './contacts-section.ts';

const meta: Meta<SectionArgs> = {
  ...sectionStories(ContactsSection, 'clientele-contacts-section', async ({ api }, clientId, key) => {
    const add = (input: Pick<Parameters<typeof api.contacts.create>[0], 'contact' | 'tie'>) =>
      api.contacts.create({ idempotencyKey: key(), clientId, ...input });
    await add({
      contact: {
        name: 'Maria Keller',
        position: 'Managing director',
        emails: [{ value: 'maria.keller@kranich.example' }, { value: 'maria@keller.example', label: 'private' }],
        phones: [{ value: '+49 30 901820' }],
      },
      tie: { roles: ['decision_maker', 'approver'], relationship: 'Founder’s daughter' },
    });
    await add({
      contact: { name: 'Jonas Brandt', position: 'Accounts', emails: [{ value: 'brandt@kranich.example' }] },
      tie: { roles: ['billing'], groups: ['Berlin'] },
    });
    const left = await add({ contact: { name: 'Petra Voss', position: 'Editor in chief' } });
    await api.contacts.endTie({ clientId, contactId: left.contact.id, endedOn: '2026-02-28' });
  }),
  title: 'Elements/Profile/Contacts',
};
export default meta;

export const Default: StoryObj<SectionArgs> = {
  parameters: ownWorkspace,
  play: async (context) => void (await handOf(context).read('Jonas Brandt')),
};

export const EditDialog: StoryObj<SectionArgs> = {
  ...Default,
  play: async (context) => {
    const hand = handOf(context);
    await hand.press('Edit Maria Keller');
    await hand.read('Email addresses');
  },
};

/** Its fields scroll; Cancel and Save stay in sight. */
export const EditDialogNarrow: StoryObj<SectionArgs> = { ...EditDialog, tags: ['narrow'], globals: narrow() };

export const Empty: StoryObj<SectionArgs> = {
  args: { client: 'Every State GmbH' },
  parameters: { ...on({ workspace: 'invoices' }), written: false },
};

export const Failed: StoryObj<SectionArgs> = {
  parameters: { ...on({ workspace: 'small', fault: { kind: 'failing', only: /contacts/ } }), written: false },
};

export const Dark: StoryObj<SectionArgs> = { ...Default, globals: { theme: 'dark' } };
export const Arabic: StoryObj<SectionArgs> = { ...Default, globals: { locale: 'ar' } };
export const Narrow: StoryObj<SectionArgs> = { ...Default, globals: narrow() };
