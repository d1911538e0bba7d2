import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import { handOf, ownWorkspace, sectionStories, type SectionArgs } from '../story-stage/section-on-stage.ts';
import { ActivitySection } from './activity-section.ts';

const meta: Meta<SectionArgs> = {
  ...sectionStories(ActivitySection, 'clientele-activity-section', async ({ api }, clientId, key) => {
    const { version } = await api.clients.get({ id: clientId });
    await api.clients.update({ id: clientId, version, patch: { reminderTone: 'firm', notes: 'Pays by the quarter.' } });
    await api.contacts.create({ idempotencyKey: key(), clientId, contact: { name: 'Maria Keller' }, tie: {} });
    await api.notes.create({ idempotencyKey: key(), clientId, text: 'Prefers letters to email.' });
    const task = await api.tasks.create({ idempotencyKey: key(), clientId, task: { title: 'Send the offer' } });
    await api.tasks.update({ id: task.id, version: task.version, patch: { status: 'done' } });
    await api.activity.log({
      idempotencyKey: key(),
      clientId,
      entry: {
        type: 'call',
        at: new Date(Date.now() - 3_600_000).toISOString(),
        text: 'Their new head of finance asked what a longer contract would cost.',
        flags: ['new_stakeholder'],
      },
    });
    await api.activity.addHostEntry({
      idempotencyKey: key(),
      clientId,
      entry: {
        type: 'acme-shop.shipment-delivered',
        title: 'Shipment 4711 was delivered',
        text: 'Two parcels, signed for at the reception.',
        link: 'https://shop.example/shipments/4711',
        at: new Date(Date.now() - 7_200_000).toISOString(),
        actorName: 'Parcel service',
      },
    });
  }),
  title: 'Elements/Profile/Activity',
};
export default meta;

export const Default: StoryObj<SectionArgs> = {
  parameters: ownWorkspace,
  play: async (context) => void (await handOf(context).read('Their new head of finance')),
};

export const EditDialog: StoryObj<SectionArgs> = {
  ...Default,
  play: async (context) => {
    const hand = handOf(context);
    await hand.read('Their new head of finance');
    await hand.press('Edit entry');
    await hand.read('What happened');
  },
};

export const NothingOfThisKind: StoryObj<SectionArgs> = {
  parameters: { ...on({ workspace: 'small' }), written: false },
  play: async (context) => {
    const hand = handOf(context);
    await hand.press('Show');
    await hand.press('Tasks');
    await hand.read('Nothing of this kind');
  },
};

export const Failed: StoryObj<SectionArgs> = {
  parameters: { ...on({ workspace: 'small', fault: { kind: 'failing', only: /activity/ } }), written: false },
};

export const Dark: StoryObj<SectionArgs> = { ...Default, globals: { theme: 'dark' } };
export const Arabic: StoryObj<SectionArgs> = { ...Default, globals: { locale: 'ar' } };
export const Narrow: StoryObj<SectionArgs> = { ...Default, globals: narrow() };
