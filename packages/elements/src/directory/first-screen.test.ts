import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { rowsOf, showDirectory } from './test-page.ts';

describe('the first screen of the directory', () => {
  afterEach(unmountAll);

  it('is drawn after the first question has left, where there is a session', async () => {
    let isDrawn: boolean | undefined;
    await showDirectory({
      list: async () => {
        // A question that is sent takes a few promises; drawing would come before them.
        for (let step = 0; step < 50; step += 1) await Promise.resolve();
        isDrawn ??= document.querySelector('clientele-directory')?.shadowRoot?.querySelector('.toolbar') != null;
        return { items: [], nextCursor: null, total: { count: 0, exact: true } };
      },
    });
    expect(isDrawn).to.equal(false);
  });

  it('has its rows before the fields for days', async () => {
    let fieldsWithFirstRows: number | undefined;
    const { root } = await showDirectory({
      onDraw: (drawn) => {
        if (rowsOf(drawn).length > 0) fieldsWithFirstRows ??= drawn.querySelectorAll('.days input').length;
      },
    });
    expect(fieldsWithFirstRows).to.equal(0);
    expect(root.querySelectorAll('.days input')).to.have.length(2);
  });
});
