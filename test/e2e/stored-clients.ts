import type { Page } from 'playwright-core';
import type { Api, Client, NewClient } from '@clientele/contract';

type Provider = HTMLElement & { client: { api: Api } };

/** Creates a client as the page's own session may; fields that the server would refuse are left out. */
export async function store(page: Page, client: NewClient): Promise<Client> {
  return page.locator('clientele-provider').evaluate(async (provider, typed: NewClient) => {
    const { api } = (provider as Provider).client;
    const { name, email = null, phone = null, website = null, taxId = null } = typed;
    const { issues } = await api.clients.check({ name, email, phone, website, taxId });
    const refused = new Set(issues.map(({ field }) => field));
    const accepted = Object.fromEntries(Object.entries(typed).filter(([field]) => !refused.has(field)));
    return api.clients.create({ idempotencyKey: crypto.randomUUID(), client: { ...accepted, name } });
  }, client);
}

/** Changes a client behind the back of whoever looks at it. */
export async function change(page: Page, id: string, patch: Parameters<Api['clients']['update']>[0]['patch']) {
  await page.locator('clientele-provider').evaluate(
    async (provider, { id: clientId, patch: changes }) => {
      const { api } = (provider as Provider).client;
      const { version } = await api.clients.get({ id: clientId });
      await api.clients.update({ id: clientId, version, patch: changes });
    },
    { id, patch },
  );
}

/** Lets the server answer, and changes every object in the answer on its way. */
export async function forgeAnswers(
  page: Page,
  procedure: string,
  forge: (value: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  await page.route(`**/trpc/**${procedure}**`, async (route) => {
    const answer = await route.fetch();
    const json: unknown = JSON.parse(await answer.text(), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? forge(value as Record<string, unknown>)
        : value,
    );
    await route.fulfill({ response: answer, json });
  });
}
