import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import { handOf, ownWorkspace, sectionStories, type SectionArgs } from '../story-stage/section-on-stage.ts';
import { TasksSection } from './tasks-section.ts';

const meta: Meta<SectionArgs> = {
  ...sectionStories(TasksSection, 'clientele-tasks-section', async ({ api }, clientId, key) => {
    const assigneeId = (await api.workspace.vocabulary({})).members[0]?.id ?? null;
    const add = (task: Parameters<typeof api.tasks.create>[0]['task']) =>
      api.tasks.create({ idempotencyKey: key(), clientId, task });
    await add({
      title: 'Send the signed contract',
      dueAt: '2026-01-12T11:00:00.000Z',
      priority: 'high',
      assigneeId,
      description: 'Two copies, one for the notary.',
    });
    await add({ title: 'Prepare the offer for the autumn catalogue', status: 'in_progress', assigneeId });
    await add({
      title: 'Review of the year',
      kind: 'appointment',
      startsAt: '2027-01-14T09:00:00.000Z',
      dueAt: '2027-01-14T10:30:00.000Z',
    });
    await add({ title: 'Ask for the new address' });
  }),
  title: 'Elements/Profile/Tasks',
};
export default meta;

export const Default: StoryObj<SectionArgs> = {
  parameters: ownWorkspace,
  play: async (context) => void (await handOf(context).read('Ask for the new address')),
};

export const EditDialog: StoryObj<SectionArgs> = {
  ...Default,
  play: async (context) => {
    const hand = handOf(context);
    await hand.press('Review of the year');
    await hand.read('Edit appointment');
  },
};

export const Empty: StoryObj<SectionArgs> = { parameters: { ...ownWorkspace, written: false } };

export const Failed: StoryObj<SectionArgs> = {
  parameters: { ...on({ workspace: 'small', fault: { kind: 'failing', only: /tasks/ } }), written: false },
};

export const Dark: StoryObj<SectionArgs> = { ...Default, globals: { theme: 'dark' } };
export const Arabic: StoryObj<SectionArgs> = { ...Default, globals: { locale: 'ar' } };
export const Narrow: StoryObj<SectionArgs> = { ...Default, globals: narrow() };
