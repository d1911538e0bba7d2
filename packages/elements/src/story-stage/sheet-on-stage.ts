import type { Meta, StoryContext } from '@clientele/ui/story-frame/story';
import { html, nothing } from 'lit';
import '../detail-sheet/define.ts';
import { hand } from './hand.ts';
import { onStage, stageOf, type StageParameters } from './on-stage.ts';
import type { StageSetting } from './stage.ts';
import type { ClienteleDetailSheet } from '../detail-sheet/detail-sheet.ts';

export type SheetArgs = Partial<Pick<ClienteleDetailSheet, 'mode' | 'open' | 'placement' | 'tab'>> & {
  /** Name of a client of the story's workspace. */
  client?: string;
};

/** What the stories of the sheet share: they are one page in Storybook, in a file for each idea. */
export const sheetStories = {
  ...onStage,
  component: 'clientele-detail-sheet',
  tags: ['!autodocs'],
  args: { client: 'Kranich Verlag', mode: 'view', open: true, placement: 'drawer', tab: 'overview' },
  argTypes: {
    client: { control: 'text', description: 'Name of a client of this story’s workspace' },
    mode: { control: 'inline-radio', options: ['view', 'create'] },
    placement: { control: 'inline-radio', options: ['drawer', 'inline'] },
    tab: { control: 'inline-radio', options: ['overview', 'invoices'] },
  },
  parameters: { docs: { story: { inline: false, height: '760px' } } },
  render: (args, context) => sheet(args, context),
} satisfies Meta<SheetArgs>;

export function sheet(
  { client, mode, open, placement, tab }: SheetArgs,
  context: StoryContext<SheetArgs>,
  content: unknown = nothing,
) {
  const id = client ? stageOf(context).idOf(client) : 'cli_01hzzzzzzzzzzzzzzzzzzzzzzz';
  return html`<clientele-detail-sheet
    client-id=${id}
    mode=${mode ?? 'view'}
    placement=${placement ?? 'drawer'}
    tab=${tab ?? 'overview'}
    ?open=${open}
    >${content}</clientele-detail-sheet
  >`;
}

export function on(stage: StageSetting): StageParameters {
  return { stage };
}

export function narrow(globals: Record<string, string> = {}) {
  return { ...globals, viewport: { value: 'narrow', isRotated: false } };
}

export async function shown({ canvasElement }: StoryContext<SheetArgs>): Promise<ClienteleDetailSheet> {
  const element = await hand(canvasElement).find<ClienteleDetailSheet>('clientele-detail-sheet');
  await element.whenReady();
  await hand(canvasElement).find('clientele-inline-field');
  return element;
}
