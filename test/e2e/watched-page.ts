import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Demo, Visit } from './demo.ts';

export interface WatchedPage {
  page: Page;
  /** Nothing that was stored has run, asked anyone for anything, or was even refused. */
  assertNothingRan: () => Promise<void>;
}

/** What the demo's page asks for of its own accord. */
const ownPaths = /^\/(clients|clientele\/.+|tidewater\.\w+|api\/[\w-]+|api\/demo\/role|trpc\/.+|v1\/.+)?$/;

/**
 * The demo's page, watched for anything that runs. Without its policy nothing stands between what was stored and the browser but
 * the elements themselves.
 */
export async function openWatched(
  demo: Demo,
  { hasPolicy, ...options }: Visit & { hasPolicy: boolean },
): Promise<WatchedPage> {
  const page = await demo.open(options);
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== demo.url || !ownPaths.test(pathname)) foreign.push(request.url());
  });
  await page.addInitScript(() => {
    const counted = globalThis as typeof globalThis & { __xss: number; refused: string[] };
    counted.__xss = 0;
    counted.refused = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      counted.refused.push(`${violatedDirective} ${sample}`),
    );
  });
  if (!hasPolicy) await page.route('**/clients*', withoutPolicy);
  const answer = await page.reload();
  assert.equal(Boolean(answer?.headers()['content-security-policy']), hasPolicy);
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  return {
    page,
    async assertNothingRan() {
      const { ran, refused } = await page.evaluate(() => {
        const counted = globalThis as typeof globalThis & { __xss: number; refused: string[] };
        return { ran: counted.__xss, refused: counted.refused };
      });
      assert.deepEqual({ ran, refused, foreign }, { ran: 0, refused: [], foreign: [] });
    },
  };
}

async function withoutPolicy(route: Parameters<Parameters<Page['route']>[1]>[0]): Promise<void> {
  if (route.request().resourceType() !== 'document') return route.fallback();
  const answer = await route.fetch();
  const { 'content-security-policy': _, ...headers } = answer.headers();
  await route.fulfill({ response: answer, headers });
}
