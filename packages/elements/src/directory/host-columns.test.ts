import { expect } from 'chai';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { settled, unmountAll } from '../testing/mount.ts';
import type { ColumnDef } from './column-def.ts';
import { buttonNamed, names, numbered, rowsOf, showDirectory, until } from './test-page.ts';

const projects: ColumnDef = {
  name: 'projects',
  label: 'Projects',
  align: 'end',
  value: (_, extra) => (typeof extra === 'number' ? extra : null),
};

describe('columns of the host', () => {
  afterEach(unmountAll);

  it('[S3-09] show text, numbers in the page’s way, and links that are safe', async () => {
    const site: ColumnDef = {
      name: 'site',
      label: 'Site',
      value: ({ id }) => ({ text: 'Visit', href: id === 'cli_0' ? 'https://a.example' : 'javascript:alert(1)' }),
    };
    const html: ColumnDef = { name: 'html', label: 'Markup', value: () => '<b>bold</b>' };
    const { root, cells, directory } = await shown([{ ...projects, value: () => 1234 }, site, html]);
    await until(() => cells('Projects')[0]);
    expect(cells('Projects')[0]).to.equal('1,234');
    expect(cells('Markup')[0]).to.equal('<b>bold</b>');
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.rows a')];
    expect(links.map(({ href }) => href)).to.deep.equal(['https://a.example/']);
    expect(cells('Site')).to.deep.equal(['Visit', 'Visit', 'Visit']);
    expect(await seriousFindings(directory)).to.deep.equal([]);
  });

  it('a link in a row is followed, and does not open the row', async () => {
    const link: ColumnDef = {
      name: 'site',
      label: 'Site',
      value: () => ({ text: 'Visit', href: 'https://a.example' }),
    };
    const { root, directory } = await shown([link]);
    await until(() => root.querySelector('.rows a'));
    let opened = 0;
    directory.addEventListener('clientele-select', () => opened++);
    const anchor = root.querySelector<HTMLAnchorElement>('.rows a');
    anchor?.addEventListener('click', (event) => event.preventDefault());
    anchor?.click();
    expect(opened).to.equal(0);
  });

  it('extraData is asked once per page, in one question, and not again for what is known', async () => {
    const asked: string[][] = [];
    const { cells, directory, fake } = await shown([projects], async (ids) => {
      asked.push(ids);
      return Object.fromEntries(ids.map((id, index) => [id, index + 7]));
    });
    await until(() => cells('Projects')[0]);
    expect(cells('Projects')).to.deep.equal(['7', '8', '9']);
    expect(asked).to.deep.equal([['cli_0', 'cli_1', 'cli_2']]);
    const known = fake.records.get('client', 'cli_1')?.record;
    if (known) fake.records.put('client', { ...known, version: 2, name: 'Renamed' }, { whole: false });
    await until(() => asked.length > 1);
    expect(asked[1]).to.deep.equal(['cli_1']);
    await until(() => cells('Projects')[1] === '7');
    await settled(directory);
    expect(asked.length).to.equal(2);
  });

  it('the latest question wins: a late answer for an older version does not count', async () => {
    const answers: ((value: Record<string, number>) => void)[] = [];
    const { cells, fake, directory } = await shown([projects], () => new Promise((resolve) => answers.push(resolve)));
    await until(() => answers.length === 1);
    const known = fake.records.get('client', 'cli_0')?.record;
    if (known) fake.records.put('client', { ...known, version: 2 }, { whole: false });
    await until(() => answers.length === 2);
    answers[1]?.({ cli_0: 22 });
    await until(() => cells('Projects')[0] === '22');
    answers[0]?.({ cli_0: 11, cli_1: 12 });
    await until(() => cells('Projects')[1] === '12');
    await settled(directory);
    expect(cells('Projects')[0]).to.equal('22');
  });

  it('what fails leaves cells empty and the list whole, and can be tried again at the header', async () => {
    let isDown = true;
    const { root, cells, directory } = await shown([projects], async () => {
      if (isDown) throw new Error('down');
      return new Map([['cli_0', 5]]);
    });
    await until(() => root.querySelector('[aria-label="Projects: Retry"]'));
    expect(names(root)).to.deep.equal(['Client 0', 'Client 1', 'Client 2']);
    expect(cells('Projects')).to.deep.equal(['', '', '']);
    isDown = false;
    buttonNamed(root, 'Projects: Retry').click();
    await until(() => cells('Projects')[0] === '5');
    await settled(directory);
    expect(root.querySelector('[aria-label="Projects: Retry"]')).to.equal(null);
  });

  it('a value that throws, and a name that cannot be, are reported and leave the list whole', async () => {
    const broken: ColumnDef = { ...projects, value: () => (null as unknown as { x: { y: string } }).x.y };
    const { root, cells } = await shown([broken, { ...projects, name: 'email' }]);
    await until(() => cells('Projects')[0] !== undefined);
    expect(names(root)).to.deep.equal(['Client 0', 'Client 1', 'Client 2']);
    expect(cells('Projects')).to.deep.equal(['', '', '']);
  });
});

async function shown(columnDefs: ColumnDef[], extraData?: (ids: string[]) => Promise<object>) {
  const page = await showDirectory({
    clients: numbered(3),
    with: { columnDefs, ...(extraData && { extraData: extraData as never }) },
    width: '1900px',
  });
  const cells = (label: string) => {
    const headers = [...page.root.querySelectorAll('[role=columnheader]')].map(({ textContent }) => textContent.trim());
    return rowsOf(page.root).map((row) => row.children[headers.indexOf(label)]?.textContent?.trim());
  };
  return { ...page, cells };
}
