import { html } from 'lit';
import { openWith, RecordPage, type RecordSetting } from '../testing/record-page.ts';
import './define.ts';
import type { ClienteleDetailSheet } from './detail-sheet.ts';

/** A sheet in a provider, as a person finds it. For tests. */
export class SheetPage extends RecordPage<ClienteleDetailSheet> {
  get sheet() {
    return this.element;
  }

  static async open(setting?: RecordSetting) {
    const sheet = document.createElement('clientele-detail-sheet');
    return new SheetPage(await openWith(sheet, html`${sheet}`, setting));
  }

  static async show(setting?: RecordSetting) {
    const page = await SheetPage.open(setting);
    await page.sheet.show('cli_1');
    await page.sheet.whenReady();
    return page;
  }

  static async create(setting?: RecordSetting, defaults?: Parameters<ClienteleDetailSheet['create']>[0]) {
    const page = await SheetPage.open(setting);
    await page.sheet.create(defaults);
    return page;
  }
}
