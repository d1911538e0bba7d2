import { expect } from 'chai';
import { html } from 'lit';
import { avatar } from '../avatar/avatar.ts';
import { badge } from '../badge/badge.ts';
import { chip } from '../chip/chip.ts';
import { emptyState } from '../empty-state/empty-state.ts';
import { icon } from '../icon/icon.ts';
import { skeleton } from '../skeleton/skeleton.ts';
import { spinner } from '../spinner/spinner.ts';
import { inside, mount, shadow, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { framed } from './story-frame.ts';

describe('shared styles', () => {
  afterEach(unmount);

  it('buttons, badges, avatars, chips, states and tables have no accessibility finding', async () => {
    const frame = await mount(
      framed(html`
        <button class="button">Edit</button> <button class="button button-primary">Create</button>
        <button class="button button-danger">Erase</button>
        <button class="button button-quiet button-danger">Remove</button>
        <button class="icon-button" aria-label="More">${icon('more')}</button>
        ${(['neutral', 'accent', 'success', 'warning', 'danger'] as const).map((tone) => badge(tone, tone))}
        ${['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Fa', 'Gi', 'Ho', 'Ik', 'Jo'].map(avatar)}
        ${chip({ label: 'Lead', removeLabel: 'Remove Lead', onRemove: () => {} })} ${skeleton()} ${spinner()}
        ${emptyState({ icon: 'search', heading: 'Nothing found', text: 'Try fewer letters', actions: html`<button class="button">Clear</button>` })}
        <table class="table">
          <thead>
            <tr>
              <th aria-sort="ascending"><button class="sort">Name${icon('arrow-up')}</button></th>
              <th class="number">Amount</th>
            </tr>
          </thead>
          <tbody>
            <tr class="row-link" aria-selected="true">
              <td class="muted">Acme</td>
              <td class="number">1</td>
            </tr>
          </tbody>
        </table>
      `),
    );
    expect(await seriousFindings(frame)).to.deep.equal([]);
  });

  it('every button is at least 24 px high and wide, also when the density asks for less', async () => {
    const frame = await mount(
      framed(
        html`<button class="icon-button" aria-label="More">${icon('more')}</button
          ><button class="button">x</button> ${chip({ label: 'a', removeLabel: 'Remove a', onRemove: () => {} })}`,
      ),
    );
    frame.style.setProperty('--clientele-control-height', '10px');
    for (const button of shadow(frame).querySelectorAll('button')) {
      expect(button.offsetHeight, button.className).to.be.at.least(24);
      expect(button.offsetWidth, button.className).to.be.at.least(24);
    }
  });

  it('a chip without a way to remove it has no button', async () => {
    const frame = await mount(framed(html`${chip({ label: 'Lead' })}`));
    expect(inside(frame, '.chip').querySelector('button')).to.equal(null);
  });
});
