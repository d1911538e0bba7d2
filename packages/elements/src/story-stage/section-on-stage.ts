import { newIdempotencyKey, type Clientele } from '@clientele/client';
import type { Meta, StoryContext } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import { hand } from './hand.ts';
import { onStage, stageOf } from './on-stage.ts';
import { SectionHost, type SectionClass } from './section-host.ts';

export interface SectionArgs {
  /** Name of a client of the story's workspace. */
  client: string;
}

/** What the stories of a section share. `write` makes the records that it shows, in a workspace of the story's own. */
export function sectionStories(
  sectionClass: SectionClass,
  tag: string,
  write: (client: Clientele, clientId: string, key: () => string) => Promise<void>,
) {
  return {
    ...onStage,
    tags: ['!autodocs'],
    args: { client: 'Kranich Verlag' },
    parameters: { docs: { story: { inline: false, height: '760px' } } },
    render: ({ client: name }, context) => {
      const stage = stageOf(context);
      const host = new SectionHost();
      show().catch((error: unknown) => {
        if (!stage.isClosed) throw error;
      });
      return html`${host}`;

      async function show() {
        const id = stage.idOf(name);
        const isWritten = context.parameters['written'] !== false;
        if (isWritten) await write(await stage.colleague(), id, newIdempotencyKey);
        host.client = await stage.client.api.clients.get({ id });
        await host.show(sectionClass, tag);
      }
    },
  } satisfies Meta<SectionArgs>;
}

/** In a workspace that the story writes to. */
export const ownWorkspace = { stage: { workspace: 'small', own: true } } as const;

export function handOf({ canvasElement }: StoryContext<SectionArgs>) {
  return hand(canvasElement);
}
