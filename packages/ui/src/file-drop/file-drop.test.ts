import { expect } from 'chai';
import { html } from 'lit';
import { inside, mount, outside, shadow, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleFileDrop } from './file-drop.ts';

async function mountDrop(given: Partial<ClienteleFileDrop> = {}) {
  const drop = await mount<ClienteleFileDrop>(
    html`<clientele-file-drop label="Add files" text="or drop them here" multiple><p>List</p></clientele-file-drop>`,
    { 'clientele-file-drop': ClienteleFileDrop },
  );
  Object.assign(drop, given);
  await drop.updateComplete;
  const told: string[][] = [];
  outside(drop).addEventListener('clientele-files', ({ files }) => told.push(files.map(({ name }) => name)));
  return { drop, told };
}

function dragged(type: string, names: string[], text?: string) {
  const dataTransfer = new DataTransfer();
  for (const name of names) dataTransfer.items.add(new File([name], name));
  if (text) dataTransfer.setData('text/plain', text);
  return new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
}

const isOver = (drop: ClienteleFileDrop) => inside(drop, '.area').classList.contains('over');

describe('clientele-file-drop', () => {
  afterEach(unmount);

  it('gives the files that are dropped, also on what is slotted in, and keeps the browser from opening them', async () => {
    const { drop, told } = await mountDrop();
    const list = drop.querySelector('p');
    const over = dragged('dragover', ['a.txt']);
    list?.dispatchEvent(over);
    const event = dragged('drop', ['a.txt', 'b.pdf']);
    list?.dispatchEvent(event);
    expect([told, over.defaultPrevented, event.defaultPrevented]).to.deep.equal([[['a.txt', 'b.pdf']], true, true]);
  });

  it('shows that files are over it until the last of its elements is left', async () => {
    const { drop } = await mountDrop();
    const area = inside(drop, '.area');
    area.dispatchEvent(dragged('dragenter', ['a.txt']));
    drop.querySelector('p')?.dispatchEvent(dragged('dragenter', ['a.txt']));
    area.dispatchEvent(dragged('dragleave', ['a.txt']));
    await drop.updateComplete;
    expect(isOver(drop)).to.equal(true);
    drop.querySelector('p')?.dispatchEvent(dragged('dragleave', ['a.txt']));
    await drop.updateComplete;
    expect(isOver(drop)).to.equal(false);
  });

  it('takes no text, nothing while it is disabled, and one file where several are not asked for', async () => {
    const { drop, told } = await mountDrop();
    const text = dragged('drop', [], 'hello');
    inside(drop, '.area').dispatchEvent(text);
    Object.assign(drop, { disabled: true });
    inside(drop, '.area').dispatchEvent(dragged('drop', ['a.txt']));
    Object.assign(drop, { disabled: false, multiple: false });
    inside(drop, '.area').dispatchEvent(dragged('drop', ['a.txt', 'b.txt']));
    expect([told, text.defaultPrevented]).to.deep.equal([[['a.txt']], false]);
  });

  it('gives the files that are chosen, and the same ones when they are chosen again', async () => {
    const { drop, told } = await mountDrop();
    const input = inside<HTMLInputElement>(drop, 'input');
    for (let time = 0; time < 2; time += 1) {
      const { files } = dragged('drop', ['a.txt']).dataTransfer ?? {};
      if (files) input.files = files;
      input.dispatchEvent(new Event('change'));
    }
    expect([told, input.value]).to.deep.equal([[['a.txt'], ['a.txt']], '']);
  });

  it('the focus goes to its button', async () => {
    const { drop } = await mountDrop();
    drop.focus();
    expect(shadow(drop).activeElement === inside(drop, 'button')).to.equal(true);
  });

  it('has no accessibility finding', async () => {
    expect(await seriousFindings((await mountDrop()).drop)).to.deep.equal([]);
  });
});
