import type { Meta, StoryContext } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import '../provider/define.ts';
import { openStage, type Stage, type StageSetting } from './stage.ts';

/** The parameter with which a story says where it plays. */
export interface StageParameters {
  stage: StageSetting;
}

/** For the meta of an element's stories: each gets a workspace of the stories' server, and a provider around it. */
export const onStage = {
  loaders: [
    async ({ parameters, canvasElement }) => {
      // Drawn again with other globals, the story begins anew.
      stages.get(canvasElement)?.close();
      const stage = await openStage(parameters['stage'] as StageSetting);
      stages.set(canvasElement, stage);
      return { stage };
    },
  ],
  decorators: [
    (story, context) => {
      const { theme, density, locale } = context.globals;
      return html`<clientele-provider
        .client=${stageOf(context).client}
        locale=${locale}
        theme=${theme}
        density=${density}
        >${story()}</clientele-provider
      >`;
    },
  ],
} satisfies Pick<Meta, 'loaders' | 'decorators'>;

const stages = new WeakMap<HTMLElement, Stage>();

/** Where the story of this context plays. */
export function stageOf({ loaded }: Pick<StoryContext, 'loaded'>): Stage {
  return loaded['stage'] as Stage;
}
