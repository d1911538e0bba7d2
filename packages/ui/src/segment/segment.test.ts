import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { inside, mount, outside, unmount } from '../testing/mount.ts';
import { contrast } from '../testing/contrast.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleSegment } from './segment.ts';

const options = ['current', 'archived', 'all'].map((value) => ({ value, label: value, count: '2' }));
const mountSegment = () =>
  mount<ClienteleSegment>(
    html`<clientele-segment label="State" value="current" .options=${options}></clientele-segment>`,
    {
      'clientele-segment': ClienteleSegment,
    },
  );

describe('clientele-segment', () => {
  afterEach(unmount);

  it('is one stop for Tab, and arrow keys choose', async () => {
    const segment = await mountSegment();
    const chosen: string[] = [];
    outside(segment).addEventListener('change', () => chosen.push(segment.value));
    segment.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(chosen).to.deep.equal(['archived', 'all', 'current']);
    await sendKeys({ press: 'Tab' });
    expect(segment.matches(':focus-within')).to.equal(false);
  });

  it('the owner can put the choice back', async () => {
    const segment = await mountSegment();
    inside<HTMLInputElement>(segment, '[value=all]').click();
    segment.value = 'current';
    await segment.updateComplete;
    expect(inside<HTMLInputElement>(segment, ':checked').value).to.equal('current');
  });

  for (const scheme of ['light', 'dark'])
    for (const accent of ['#ffd400', '#111', '#7c3aed', ''])
      it(`what is chosen has an edge of 3:1 against its surroundings (${scheme}, ${accent || 'default accent'})`, async () => {
        const segment = await mountSegment();
        segment.style.colorScheme = scheme;
        if (accent) segment.style.setProperty('--clientele-color-accent', accent);
        const chosen = inside(segment, 'label:has(:checked)');
        const [edge = ''] = getComputedStyle(chosen).boxShadow.match(/^\w+\((?:[^()]|\([^()]*\))*\)/) ?? [];
        const track = getComputedStyle(inside(segment, '.group')).backgroundColor;
        expect(contrast(edge, track)).to.be.at.least(3);
        expect(getComputedStyle(chosen).boxShadow).to.contain('inset');
      });

  it('has no accessibility finding', async () => {
    expect(await seriousFindings(await mountSegment())).to.deep.equal([]);
  });
});
