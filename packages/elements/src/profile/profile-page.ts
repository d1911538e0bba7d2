import { html } from 'lit';
import { openWith, RecordPage, type RecordSetting } from '../testing/record-page.ts';
import './define.ts';
import type { ClienteleProfile } from './profile.ts';

/** A profile in a provider, as a person finds it. For tests. */
export class ProfilePage extends RecordPage<ClienteleProfile> {
  get profile() {
    return this.element;
  }

  /** `inPage`: what else is in the provider. */
  static async open(setting: RecordSetting & Partial<ProfileFields> = {}, inPage: unknown = null) {
    const { record, answers, permissions, assignedOnly, ...fields } = setting;
    const profile = Object.assign(document.createElement('clientele-profile'), fields);
    const given = { record, answers, permissions, assignedOnly };
    const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return new ProfilePage(await openWith(profile, html`${inPage}${profile}`, known));
  }

  /** With the first section drawn. */
  static async show(setting: Parameters<typeof ProfilePage.open>[0] = {}, inPage?: unknown) {
    const page = await ProfilePage.open({ clientId: 'cli_1', ...setting }, inPage);
    await page.profile.whenReady();
    await page.until(() => !page.profile.shadowRoot?.querySelector('[role=group][aria-busy=true]'));
    return page;
  }

  /** What the tabs say, in their order. */
  get tabs(): string[] {
    return this.all('[role=tab]').map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
  }

  get selected(): string | undefined {
    return this.all('[role=tab][aria-selected=true]')[0]?.textContent.replaceAll(/\s+/g, ' ').trim();
  }
}

type ProfileFields = Pick<
  ClienteleProfile,
  'clientId' | 'section' | 'sections' | 'sidebar' | 'readonly' | 'hostSections' | 'hostSidebar'
>;
