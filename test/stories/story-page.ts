import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { Entry } from './storybook.ts';

const wide = { width: 1440, height: 700 };
// The same axe as the one that other tests drive through Playwright's wrapper.
const axePath = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
);

const narrow = { width: 360, height: 740 };

/** One tab of the browser in which one story is shown after the other, as a person goes through them. */
export class StoryPage {
  #page: Page;
  #base: string;
  #complaints: string[] = [];
  #isOpen = false;

  private constructor(page: Page, base: string) {
    this.#page = page;
    this.#base = base;
    page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(`console: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.#complaints.push(`page error: ${error.stack ?? error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (/^(https?|wss?):/.test(url) && !url.startsWith(base))
        this.#complaints.push(`request to another origin: ${url}`);
    });
  }

  static async open(browser: Browser, base: string): Promise<StoryPage> {
    const page = await browser.newPage({ viewport: wide, reducedMotion: 'reduce' });
    await page.addInitScript({ path: axePath });
    return new StoryPage(page, base);
  }

  /** Shows it until it says that it is shown, and returns what was complained about: by the page, and by axe. */
  async visit(entry: Entry): Promise<string[]> {
    this.#complaints = [];
    try {
      await this.#page.setViewportSize(entry.tags.includes('narrow') ? narrow : wide);
      await this.#show(entry);
      const findings = await this.#findings(entry);
      return [...this.#complaints.filter((text) => !isExpected(entry, text)), ...findings];
    } catch (error) {
      // The next one gets a page that knows nothing of this one.
      this.#isOpen = false;
      return [...this.#complaints, String(error)];
    }
  }

  async #show({ id, type }: Entry) {
    // The add-on's own check would run beside ours; axe runs once at a time.
    const address = `${this.#base}/iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`;
    if (this.#isOpen && type === 'story') await this.#page.evaluate(goTo, { storyId: id, viewMode: type });
    else await this.#page.goto(address);
    // A page of prose is drawn by another renderer; the next story begins in a fresh document.
    this.#isOpen = type === 'story';
    const state = await this.#page.waitForFunction(whatIsShown, type, { timeout: 20_000 });
    const shown = await state.jsonValue();
    if (shown !== 'shown') throw new Error(String(shown));
  }

  async #findings({ type }: Entry): Promise<string[]> {
    const place = type === 'story' ? '#storybook-root' : '#storybook-docs';
    const inLight: Question = { place, scheme: 'light', rules: null };
    // Of what axe looks at, only colours depend on the scheme. A page of prose is always light.
    const inDark: Question = { place, scheme: 'dark', rules: ['color-contrast'] };
    const findings = [];
    for (const question of type === 'docs' ? [inLight] : [inLight, inDark])
      findings.push(...(await this.#page.evaluate(seriousFindings, question)));
    return findings;
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}

/** A refusal is the point of some stories; the browser itself writes each into the console. And one is about a page without a session. */
function isExpected({ tags }: Entry, complaint: string): boolean {
  return (
    (tags.includes('refused') && /the server responded with a status of 4\d\d .*\/trpc\//.test(complaint)) ||
    (tags.includes('no-session') && complaint.includes('got no session, and tries again'))
  );
}

// What follows runs in the page.

function goTo(selection: { storyId: string; viewMode: string }) {
  for (const place of document.querySelectorAll<HTMLElement>('#storybook-root')) delete place.dataset['story'];
  const channel = (window as Window & { __STORYBOOK_ADDONS_CHANNEL__?: { emit(name: string, data: object): void } })
    .__STORYBOOK_ADDONS_CHANNEL__;
  channel?.emit('setCurrentStory', selection);
}

function whatIsShown(type: string): string | false {
  const { classList } = document.body;
  if (classList.contains('sb-show-errordisplay') || classList.contains('sb-show-nopreview'))
    return `Storybook shows an error: ${document.querySelector('#error-message')?.textContent}`;
  if (type === 'docs') return document.querySelector('#storybook-docs .sbdocs-content') ? 'shown' : false;
  return document.querySelector<HTMLElement>('#storybook-root')?.dataset['story'] === 'shown' ? 'shown' : false;
}

interface Question {
  place: string;
  scheme: string;
  /** All of them when null. */
  rules: string[] | null;
}

async function seriousFindings({ place, scheme, rules }: Question): Promise<string[]> {
  const { style } = document.documentElement;
  const before = style.colorScheme;
  style.colorScheme = scheme;
  const { axe } = window as Window & { axe?: Axe };
  if (!axe) throw new Error('axe is not in the page.');
  const { violations } = await axe.run(
    // Storybook's own frames around our examples are its own affair.
    { include: [place], exclude: ['.sbdocs-preview', '.docblock-argstable', '.sb-anchor'] },
    { ...(rules ? { runOnly: rules } : { rules: { region: { enabled: false } } }), resultTypes: ['violations'] },
  );
  style.colorScheme = before;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `axe, ${scheme}: ${id} ${node.html} ${node.failureSummary}`));
}

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}
