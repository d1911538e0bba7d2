import { ClienteleError, type PortalAccount } from '@clientele/client';
import type { Invitation, SignedIn } from '@clientele/contract';
import type { Meta, StoryContext, StoryObj } from '@clientele/ui/story-frame/story';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { PortalPage } from '../controllers/portal-page.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import { hand } from '../story-stage/hand.ts';
import { onStage } from '../story-stage/on-stage.ts';
import { narrow, on } from '../story-stage/sheet-on-stage.ts';
import { PortalSignIn } from './portal-sign-in.ts';

interface Args {
  /** What is behind the `#` of the address. */
  opened: string;
  /** What the server answers instead: it is asked by the portals’ own page alone, which a story is not. */
  answers: Partial<PortalAccount>;
  /** Who is signed in. */
  known: SignedIn | null;
}

const workspace = { id: 'wsp_1', name: 'Northwind Studio' };

const invitation: Invitation = {
  workspace,
  client: { name: 'Kranich Verlag' },
  contact: { name: 'Maria Keller', email: 'maria.keller@kranich.example' },
  invitedBy: 'Olivia Brandt',
  expiresAt: '2126-03-25T09:00:00.000Z',
};

const several: SignedIn = {
  workspace,
  contact: invitation.contact,
  hasPassword: true,
  clients: [
    ['cli_1', 'Kranich Verlag', 3, 1],
    ['cli_2', 'مؤسسة النور', 1, 0],
    ['cli_3', 'Brandt & Sons International Shipping and Logistics of the Northern Provinces', 0, 0],
  ].map(([id, name, open, overdue]) => ({
    id: String(id),
    name: String(name),
    scopes: ['invoices'],
    invoices: { open: Number(open), overdue: Number(overdue) },
    lastVisitAt: null,
  })),
};

async function refused(): Promise<never> {
  throw new ClienteleError('unauthenticated', 'Nobody.');
}

async function over(): Promise<never> {
  throw new ClienteleError('link-expired', 'Over.');
}

function accountOf(answers: Partial<PortalAccount>): PortalAccount {
  const usual = { workspace: async () => workspace, clients: refused, signIn: refused, mailSignIn: async () => {} };
  return { ...usual, ...answers } as PortalAccount;
}

class SignInHost extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        padding: 16px;
        background: var(--_cl-surface);
        font-size: 1.071em;
      }
    `,
  ];
  @property({ attribute: false }) portal: PortalPage | null = null;
  @property({ attribute: false }) reason: ClienteleError | null = null;
  #scope = new ScopeController(this, ...PortalSignIn.namespaces);
  override render() {
    const { scope } = this.#scope;
    return scope && this.portal
      ? html`<story-sign-in-page .scope=${scope} .portal=${this.portal} .reason=${this.reason}></story-sign-in-page>`
      : nothing;
  }
}
if (!customElements.get('story-sign-in')) {
  customElements.define('story-sign-in-page', PortalSignIn);
  customElements.define('story-sign-in', SignInHost);
}

const meta: Meta<Args> = {
  ...onStage,
  title: 'Elements/Portal view/Sign in',
  tags: ['!autodocs'],
  args: { opened: 'workspace=wsp_1', answers: {}, known: null },
  argTypes: { answers: { table: { disable: true } }, known: { table: { disable: true } } },
  parameters: { docs: { story: { inline: false, height: '620px' } }, ...on({ workspace: 'empty' }) },
  render: ({ opened, answers, known }) => {
    history.replaceState(null, '', `${location.pathname}${location.search}#${opened}`);
    const portal = new PortalPage(accountOf(answers), location.origin, () => {});
    portal.signedIn = known;
    const reason = new ClienteleError('link-expired', 'Nobody.', { field: known ? 'clientId' : 'signIn' });
    // Each story begins anew.
    return html`${keyed(portal, html`<story-sign-in .portal=${portal} .reason=${reason}></story-sign-in>`)}`;
  },
};
export default meta;

function reads(text: string): Pick<StoryObj<Args>, 'play'> {
  return { play: async ({ canvasElement }: StoryContext<Args>) => void (await hand(canvasElement).read(text)) };
}

async function typeAddress({ canvasElement }: StoryContext<Args>) {
  const input = await hand(canvasElement).find<HTMLInputElement>('#email');
  input.value = 'maria.keller@kranich.example';
}

export const SignIn: StoryObj<Args> = reads('Send me a link');

export const Wrong: StoryObj<Args> = {
  play: async (context) => {
    await typeAddress(context);
    (await hand(context.canvasElement).find<HTMLInputElement>('#password')).value = 'wrong';
    await hand(context.canvasElement).press('Sign in');
    await hand(context.canvasElement).read('Email address and password do not belong together.');
  },
};

export const Mailed: StoryObj<Args> = {
  play: async (context) => {
    await typeAddress(context);
    await hand(context.canvasElement).press('Send me a link');
    await hand(context.canvasElement).read('Look at your mail');
  },
};

export const Invited: StoryObj<Args> = {
  args: { opened: 'invitation=cpi_1&workspace=wsp_1', answers: { openInvitation: async () => invitation } },
  ...reads('Welcome'),
};

export const InvitationOver: StoryObj<Args> = {
  args: { opened: 'invitation=cpi_1&workspace=wsp_1', answers: { openInvitation: over } },
  ...reads('This invitation is no longer valid'),
};

export const MailedLink: StoryObj<Args> = {
  args: { opened: 'sign-in=cps_1&workspace=wsp_1' },
  ...reads('This link signs you in, once.'),
};

export const NewPassword: StoryObj<Args> = {
  args: { opened: 'password=cpp_1&workspace=wsp_1' },
  ...reads('Choose a new password'),
};

export const Clients: StoryObj<Args> = {
  args: { known: several, answers: { clients: async () => several } },
  ...reads('Choose a client'),
};

export const NothingOpen: StoryObj<Args> = {
  args: { known: { ...several, clients: [] }, answers: { clients: async () => ({ ...several, clients: [] }) } },
  ...reads('Nothing is open to you'),
};

export const Unknown: StoryObj<Args> = {
  args: {
    opened: '',
    answers: {
      workspace: async () => {
        throw new ClienteleError('not-found', 'Nowhere.');
      },
    },
  },
  ...reads('Open your link again'),
};

export const Narrow: StoryObj<Args> = { ...Invited, globals: narrow() };
export const Dark: StoryObj<Args> = { ...SignIn, globals: { theme: 'dark' } };
export const German: StoryObj<Args> = { ...Invited, ...reads('Willkommen'), globals: { locale: 'de' } };
export const Arabic: StoryObj<Args> = { ...Clients, ...reads('اختر عميلًا'), globals: { locale: 'ar' } };
export const ArabicNarrow: StoryObj<Args> = {
  ...Invited,
  ...reads('مرحبًا'),
  globals: narrow({ locale: 'ar' }),
};
