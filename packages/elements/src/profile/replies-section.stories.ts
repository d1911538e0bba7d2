import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import { handOf, ownWorkspace, sectionStories, type SectionArgs } from '../story-stage/section-on-stage.ts';
import { RepliesSection } from './replies-section.ts';

const meta: Meta<SectionArgs> = {
  ...sectionStories(RepliesSection, 'clientele-replies-section', async ({ api }, clientId, key) => {
    const { version, portalEnabled } = await api.clients.get({ id: clientId });
    if (!portalEnabled) await api.clients.update({ id: clientId, version, patch: { portalEnabled: true } });
    await api.replies.create({
      idempotencyKey: key(),
      clientId,
      text: 'The draft of the spring catalogue is ready:\nhttps://drafts.example/spring\n\nPlease look at pages 4 to 7.',
    });
    const text = 'We print on Thursday, so corrections until Wednesday noon are fine.';
    const { id } = await api.replies.create({ idempotencyKey: key(), clientId, text });
    await api.replies.update({ id, version: 1, patch: { text: text.replace('Wednesday noon', 'Wednesday evening') } });
  }),
  title: 'Elements/Profile/Replies',
};
export default meta;

export const Default: StoryObj<SectionArgs> = {
  parameters: ownWorkspace,
  play: async (context) => void (await handOf(context).read('spring catalogue')),
};

export const Refused: StoryObj<SectionArgs> = {
  ...Default,
  play: async (context) => {
    const hand = handOf(context);
    await hand.read('spring catalogue');
    await hand.type('New reply', 'Card 4111 1111 1111 1111');
  },
};

export const PortalOff: StoryObj<SectionArgs> = { parameters: { ...ownWorkspace, written: false } };

export const NoPermission: StoryObj<SectionArgs> = {
  parameters: { ...on({ workspace: 'small', without: ['view_replies'] }), written: false },
};

export const Failed: StoryObj<SectionArgs> = {
  parameters: { ...on({ workspace: 'small', fault: { kind: 'failing', only: /replies/ } }), written: false },
};

export const Dark: StoryObj<SectionArgs> = { ...Default, globals: { theme: 'dark' } };
export const Arabic: StoryObj<SectionArgs> = { ...Default, globals: { locale: 'ar' } };
export const Narrow: StoryObj<SectionArgs> = { ...Default, globals: narrow() };
