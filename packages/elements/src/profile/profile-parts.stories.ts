import { newIdempotencyKey } from '@clientele/client';
import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import { hand } from '../story-stage/hand.ts';
import { onStage, stageOf } from '../story-stage/on-stage.ts';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import type { Stage } from '../story-stage/stage.ts';
import './define.ts';

interface Args {
  /** Name of a client of the story's workspace. */
  client: string;
}

/** What stands around the sections of a profile: each story shows one part, as it is found there. */
const meta: Meta<Args> = {
  ...onStage,
  title: 'Elements/Profile/Parts',
  tags: ['!autodocs'],
  args: { client: 'Kranich Verlag' },
  parameters: { docs: { story: { inline: false, height: '760px' } }, ...on({ workspace: 'small', own: true }) },
  render: ({ client }, context) =>
    html`<clientele-profile client-id=${stageOf(context).idOf(client)}></clientele-profile>`,
};
export default meta;

/** Opens what is behind a button, and waits for what can be read there then. */
function behind(button: string | RegExp, text: string): Pick<StoryObj<Args>, 'play'> {
  return {
    play: async (context) => {
      const { press, read } = handIn(context);
      await press(button);
      await read(text);
    },
  };
}

/** Brings a part into sight. */
function inSight(text: string): Pick<StoryObj<Args>, 'play'> {
  return {
    play: async (context) => (await handIn(context).read(text)).scrollIntoView({ block: 'center' }),
  };
}

function handIn({ canvasElement }: StoryContext<Args>) {
  return hand(canvasElement);
}

export const Addresses: StoryObj<Args> = inSight('Addresses');

export const AddressDialog: StoryObj<Args> = behind('Add an address', 'New address');

export const AddressDialogNarrow: StoryObj<Args> = { ...AddressDialog, tags: ['narrow'], globals: narrow() };

export const Newsletter: StoryObj<Args> = behind(/^(Record an answer|Change answer)$/, 'How the answer was given');

export const CompanyGroup: StoryObj<Args> = {
  play: async (context) => {
    const { press, find } = handIn(context);
    await press('Add a parent company');
    await find('clientele-combobox');
  },
};

/** Of each type, with a value and without one. */
export const CustomFields: StoryObj<Args> = inSight('Cost centre');

export const CustomFieldsDark: StoryObj<Args> = { ...CustomFields, globals: { theme: 'dark' } };

export const CustomFieldsArabic: StoryObj<Args> = { ...CustomFields, globals: { locale: 'ar' } };

/** Two people are invited, who see different things. */
export const PortalPeople: StoryObj<Args> = {
  render: ({ client }, context) => {
    const stage = stageOf(context);
    const clientId = stage.idOf(client);
    return html`${until(
      invitePeople(stage, clientId).then(() => html`<clientele-profile client-id=${clientId}></clientele-profile>`),
    )}`;
  },
  play: async (context) => {
    const { find, read } = handIn(context);
    const people = await find('clientele-portal-people');
    // It asks when it is seen, and what comes above it pushes it away.
    const follow = setInterval(() => people.scrollIntoView({ block: 'center' }), 100);
    const known = await read('Jonas Brandt').finally(() => clearInterval(follow));
    known.scrollIntoView({ block: 'center' });
  },
};

async function invitePeople(stage: Stage, clientId: string) {
  const { api } = await stage.colleague();
  const { version } = await api.clients.get({ id: clientId });
  await api.clients.update({ id: clientId, version, patch: { portalEnabled: true } });
  for (const [name, scopes] of [
    ['Maria Keller', ['invoices', 'files', 'replies']],
    ['Jonas Brandt', ['invoices']],
  ] as const) {
    const contact = { name, emails: [{ value: `${name.replace(' ', '.').toLowerCase()}@kranich.example` }] };
    const tie = await api.contacts.create({ idempotencyKey: newIdempotencyKey(), clientId, contact });
    await api.portal.invite({ clientId, contactId: tie.contact.id, scopes: [...scopes] });
  }
}

export const PortalInvite: StoryObj<Args> = {
  ...PortalPeople,
  play: async (context) => {
    await PortalPeople.play?.(context);
    await handIn(context).press('Invite to portal');
    await handIn(context).read('What they see');
  },
};

export const PortalPeopleDark: StoryObj<Args> = { ...PortalPeople, globals: { theme: 'dark' } };
export const PortalPeopleArabic: StoryObj<Args> = { ...PortalPeople, globals: { locale: 'ar' } };
