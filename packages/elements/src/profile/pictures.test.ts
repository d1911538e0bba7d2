import { ClienteleError } from '@clientele/client';
import type { ClientPatch } from '@clientele/contract';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import type { PictureField } from './picture-field.ts';
import { ProfilePage } from './profile-page.ts';

/** A green dot. */
const webp = 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=';

const answers = {
  pictures: { get: async ({ ids }: { ids: string[] }) => ({ items: ids.map((id) => ({ id, webp })) }) },
};

async function open(record: { pictureId?: string | null } = {}, permissions?: ['view_clients']) {
  let stored = client({ id: 'cli_1', ...record });
  const update = async ({ patch }: { patch: ClientPatch }) =>
    (stored = { ...stored, pictureId: patch.pictureId ?? null, version: stored.version + 1 });
  const page = await ProfilePage.show({
    record,
    answers: { ...answers, clients: { update } },
    ...(permissions && { permissions }),
  });
  // Its file comes with the first client that can be changed.
  if (!permissions) await page.until(() => page.all('clientele-picture-field').length === 1);
  const uploads: File[] = [];
  page.clientele.pictures.upload = async (image) => {
    uploads.push(image as File);
    return { id: `pic_new${uploads.length}` };
  };
  return { page, uploads };
}

const field = (page: ProfilePage) => {
  const [found] = page.all<PictureField>('clientele-picture-field');
  if (!found) throw new Error('There is no picture to choose.');
  return found;
};
const within = <Found extends Element>(page: ProfilePage, selector: string) =>
  field(page).shadowRoot?.querySelector<Found>(selector) ?? null;
const patches = (page: ProfilePage) => page.calls('clients.update').map((call) => (call as { patch: unknown }).patch);
const image = (name = 'logo.png', type = 'image/png') => new File(['bytes'], name, { type });

function choose(page: ProfilePage, file: File) {
  const input = within<HTMLInputElement>(page, 'input');
  if (!input) throw new Error('There is no file to choose.');
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

function drop(page: ProfilePage, file: File) {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  within(page, '.picture')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

describe('the logo of a client in <clientele-profile>', () => {
  afterEach(unmountAll);

  it('[S3-06] is chosen or dropped, shown in place of the initials, and taken back', async () => {
    const { page, uploads } = await open();
    expect(within(page, 'img:not([hidden])')).to.equal(null);
    choose(page, image());
    await page.until(() => within(page, 'img:not([hidden])') !== null);
    expect(uploads.map(({ name }) => name)).to.deep.equal(['logo.png']);
    drop(page, image('other.jpg', 'image/jpeg'));
    await page.until(() => patches(page).length === 2);
    await page.untilSaid('has a new picture');
    await page.press('Undo');
    await page.until(() => patches(page).length === 3);
    expect(patches(page)).to.deep.equal([
      { pictureId: 'pic_new1' },
      { pictureId: 'pic_new2' },
      { pictureId: 'pic_new1' },
    ]);
  });

  it('is removed with its ✕, with the focus on what sets another, and taken back', async () => {
    const { page } = await open({ pictureId: 'pic_1' });
    await page.until(() => within(page, 'img:not([hidden])') !== null);
    within<HTMLButtonElement>(page, '.remove')?.click();
    await page.untilSaid('was removed');
    expect(within(page, 'img:not([hidden])')).to.equal(null);
    expect(field(page).shadowRoot?.activeElement).to.equal(within(page, '.choose'));
    await page.press('Undo');
    await page.until(() => patches(page).length === 2);
    expect(patches(page)).to.deep.equal([{ pictureId: null }, { pictureId: 'pic_1' }]);
  });

  it('[S2-15] what is no JPG or PNG, or too large, is refused where it was chosen, and nothing is sent', async () => {
    const { page, uploads } = await open();
    choose(page, image('drawing.gif', 'image/gif'));
    await page.untilSaid('Only JPG and PNG pictures are taken.');
    choose(page, new File([new Uint8Array(5_000_001)], 'large.png', { type: 'image/png' }));
    await page.untilSaid('The picture is larger than 5 MB.');
    expect([uploads, patches(page)]).to.deep.equal([[], []]);
    // The server looks at the content.
    page.clientele.pictures.upload = async () => {
      throw new ClienteleError('unsupported-media-type', 'Only JPG and PNG images are taken.');
    };
    choose(page, image());
    await page.untilSaid('Only JPG and PNG pictures are taken.');
  });

  it('the page may decline a logo, which is then said, and hears of one that is saved', async () => {
    const { page } = await open();
    const decline = (event: Event) => event.preventDefault();
    page.profile.addEventListener('clientele-before-save', decline);
    choose(page, image());
    await page.untilSaid('this page did not accept the change');
    expect(patches(page)).to.deep.equal([]);
    page.profile.removeEventListener('clientele-before-save', decline);
    choose(page, image());
    await page.until(() => page.told('clientele-save').length === 1);
    expect(patches(page)).to.deep.equal([{ pictureId: 'pic_new2' }]);
    expect(page.has('this page did not accept the change')).to.equal(false);
  });

  it('what is wrong with it lies over nothing of the header', async () => {
    const { page } = await open();
    choose(page, image('drawing.gif', 'image/gif'));
    await page.untilSaid('Only JPG and PNG pictures are taken.');
    const above = page.all('.identity-text')[0]?.getBoundingClientRect();
    const said = within(page, '.trouble')?.getBoundingClientRect();
    expect(said && above && said.top >= above.bottom, `${said?.top} and ${above?.bottom}`).to.equal(true);
    expect(said?.width).to.be.greaterThan(100);
  });

  it('says how far it is on its way, and why it did not get there', async () => {
    const { page } = await open();
    const on = Promise.withResolvers<void>();
    page.clientele.pictures.upload = async (_image, _input, { onProgress } = {}) => {
      onProgress?.(2);
      await on.promise;
      throw new ClienteleError('offline', 'x');
    };
    choose(page, image());
    await page.until(() => within<HTMLProgressElement>(page, 'progress')?.value === 0.4);
    on.resolve();
    await page.untilSaid('The picture could not be saved.');
    expect(within(page, 'progress')).to.equal(null);
  });

  it('who may not edit sees it and changes nothing', async () => {
    const { page } = await open({ pictureId: 'pic_1' }, ['view_clients']);
    await page.until(() => page.all('.identity img:not([hidden])').length === 1);
    expect(page.all('clientele-picture-field')).to.deep.equal([]);
  });
});
