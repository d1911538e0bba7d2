import type { Locator, Page } from 'playwright-core';

/** The clients page as a person knows it: by roles and names. */
export class ClientsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search clients' });
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Clients' });
  }

  /** The sheet beside the list. Its content is slotted into the dialog, so it is the element that contains it, not the dialog. */
  get sheet(): Locator {
    return this.page.locator('[data-page=clients] clientele-detail-sheet');
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByTitle(name, { exact: true }) });
  }

  field(label: string): Locator {
    return this.sheet.getByRole('group', { name: label, exact: true });
  }

  segment(name: 'Current' | 'Archived' | 'All'): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  async openRow(name: string): Promise<void> {
    await this.row(name).getByTitle(name, { exact: true }).click();
    await this.sheet.getByRole('heading', { name }).waitFor();
  }

  async correct(label: string, value: string): Promise<void> {
    const field = this.field(label);
    await field.getByRole('button').first().click();
    await field.getByRole('textbox').fill(value);
    await field.getByRole('textbox').press(label === 'Notes' || label === 'Address' ? 'Control+Enter' : 'Enter');
  }

  async choose(action: string): Promise<void> {
    await this.sheet.getByRole('button', { name: 'More actions' }).click();
    await this.sheet.getByRole('menuitem', { name: action }).click();
  }

  async closeSheet(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  async create(values: Record<string, string>): Promise<void> {
    await this.page.getByRole('button', { name: 'Create client' }).first().click();
    for (const [label, value] of Object.entries(values))
      await this.sheet.getByRole('textbox', { name: label, exact: true }).fill(value);
    await this.sheet.getByRole('button', { name: 'Create client' }).click();
    await this.sheet.getByRole('tab', { name: 'Overview' }).waitFor();
  }
}
