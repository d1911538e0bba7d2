// Correcting a client in the sheet: from the open field to what became of it.
import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { hand } from '../story-stage/hand.ts';
import { stageOf } from '../story-stage/on-stage.ts';
import { on, sheetStories, shown, type SheetArgs as Args } from '../story-stage/sheet-on-stage.ts';

const meta: Meta<Args> = { ...sheetStories, title: 'Elements/Detail sheet' };
export default meta;

export const EditingAField: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  play: (context) => edit(context, 'Email', 'beate@kranich-verlag.de'),
};

export const Saving: StoryObj<Args> = {
  parameters: { ...on({ workspace: 'small', own: true }), waits: true },
  play: async (context) => {
    await shown(context);
    stageOf(context).wire.fault = { kind: 'held', only: /update/ };
    await save(context, 'Email', 'beate@kranich-verlag.de');
  },
};

export const Saved: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await save(context, 'Email', 'beate@kranich-verlag.de');
    await hand(context.canvasElement).read('Saved');
  },
};

/** The server refused what was typed: it stays in the field, with the reason. */
export const FieldRefused: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  tags: ['refused'],
  play: async (context) => {
    await save(context, 'Email', 'beate@');
    await hand(context.canvasElement).read('This is not an email address.');
  },
};

export const SavingFailed: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await shown(context);
    stageOf(context).wire.fault = { kind: 'failing', only: /update/ };
    await save(context, 'Email', 'beate@kranich-verlag.de');
    await hand(context.canvasElement).read('Not saved.');
  },
};

/** The connection is gone: the draft waits in its field. */
export const DraftKeptOffline: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  play: async (context) => {
    await shown(context);
    stageOf(context).wire.fault = { kind: 'offline' };
    await save(context, 'Email', 'beate@kranich-verlag.de');
    await hand(context.canvasElement).read('Not saved yet');
  },
};

/** While one person typed, another saved the same field. */
export const Conflict: StoryObj<Args> = {
  parameters: on({ workspace: 'small', own: true }),
  tags: ['refused'],
  play: async (context) => {
    await edit(context, 'Phone', '+49 30 1111111');
    await saveAsColleague(context, { phone: '+49 30 2222222' });
    const { key, read } = hand(context.canvasElement);
    await key('Enter');
    await read('Someone else changed this in the meantime.');
  },
};

async function edit(context: StoryContext<Args>, field: string, text: string) {
  await shown(context);
  const { press, type } = hand(context.canvasElement);
  await press(`Edit ${field}`);
  await type(field, text);
}

async function save(context: StoryContext<Args>, field: string, text: string) {
  await edit(context, field, text);
  await hand(context.canvasElement).key('Enter');
}

async function saveAsColleague(context: StoryContext<Args>, patch: { phone: string }) {
  const stage = stageOf(context);
  const { api } = await stage.colleague();
  const { id, version } = await api.clients.get({ id: stage.idOf(context.args.client ?? '') });
  await api.clients.update({ id, version, patch });
}
