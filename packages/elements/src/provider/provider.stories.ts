import type { Meta, StoryObj } from '@clientele/ui/story-frame/story';
import { html, nothing } from 'lit';
import './define.ts';
import '../directory/define.ts';
import '../detail-sheet/define.ts';
import { onStage, stageOf, type StageParameters } from '../story-stage/on-stage.ts';
import { openPlace, type StoryWorkspace } from '../story-stage/place.ts';
import type { StageSetting } from '../story-stage/stage.ts';
import type { ClienteleProvider } from './provider.ts';

type Args = Partial<Pick<ClienteleProvider, 'locale' | 'timezone' | 'theme' | 'density' | 'appearance' | 'messages'>>;

const meta: Meta<Args> = {
  loaders: onStage.loaders,
  title: 'Elements/Provider',
  component: 'clientele-provider',
  tags: ['!autodocs'],
  args: { locale: 'en', theme: 'auto', density: 'comfortable' },
  argTypes: {
    locale: { control: 'inline-radio', options: ['en', 'de', 'ar'] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
  },
  parameters: { ...on({ workspace: 'small' }), docs: { story: { inline: false, height: '560px' } } },
  render: (args, context) => provided(args, stageOf(context).client),
};
export default meta;

export const Default: StoryObj<Args> = { tags: ['autodocs'] };

/** A brand that lives in a database: the accent, the corners and the letters of a host, and colours of its own in the dark. */
export const Appearance: StoryObj<Args> = {
  args: {
    appearance: {
      variables: { colorAccent: '#0b7a5b', radius: '2px', fontFamily: 'Georgia, serif' },
      dark: { variables: { colorAccent: '#4fd1a5' } },
    },
  },
};

export const AppearanceDark: StoryObj<Args> = {
  args: { ...Appearance.args, theme: 'dark' },
  globals: { theme: 'dark' },
};

export const OtherWords: StoryObj<Args> = {
  args: { messages: { directory: { create: 'Add member', search: 'Search members', label: 'Members' } } },
};

export const Compact: StoryObj<Args> = { args: { density: 'compact' } };

/** Whoever is not signed in to the host any more: what stands there says so, and comes back by itself. */
export const NoSession: StoryObj<Args> = {
  tags: ['no-session'],
  parameters: { waits: true },
  render: () =>
    html`<clientele-provider
      server-url="/story-server/places/small"
      .fetchSession=${() => Promise.reject(new Error('The host answered 401.'))}
    >
      <clientele-directory></clientele-directory>
    </clientele-provider>`,
};

/** Two workspaces on one page, and an element that belongs to the second though it stands elsewhere. */
export const TwoProviders: StoryObj<Args> = {
  render: () =>
    html`<div class="two">${another('rtl', 'right-to-left')} ${another('money', 'currencies')}</div>
      <clientele-directory provider="money" columns="name, revenue"></clientele-directory>`,
};

function provided(
  { locale, timezone, theme, density, appearance, messages }: Args,
  client: ClienteleProvider['client'],
) {
  return html`<clientele-provider
    .client=${client}
    locale=${locale ?? nothing}
    timezone=${timezone ?? nothing}
    theme=${theme ?? nothing}
    density=${density ?? nothing}
    .appearance=${appearance}
    .messages=${messages}
  >
    <clientele-directory></clientele-directory>
  </clientele-provider>`;
}

function another(id: string, workspace: StoryWorkspace) {
  return html`<clientele-provider
    id=${id}
    locale="en"
    server-url="/story-server/places/${workspace}"
    .fetchSession=${() => openPlace({ workspace })}
  >
    <clientele-directory columns="name"></clientele-directory>
  </clientele-provider>`;
}

function on(stage: StageSetting): StageParameters {
  return { stage };
}
