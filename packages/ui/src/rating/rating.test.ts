import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { mount, shadow, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleRating } from './rating.ts';

const elements = { 'clientele-rating': ClienteleRating };

async function mountRating(value = 0) {
  const rating = await mount<ClienteleRating>(
    html`<clientele-rating
      label="Rating"
      .value=${value}
      .starLabel=${(stars: number) => (stars ? `${stars} of 5 stars` : 'No rating')}
    ></clientele-rating>`,
    elements,
  );
  const said: number[] = [];
  rating.addEventListener('change', () => said.push(rating.value));
  return { rating, said };
}

function star(rating: ClienteleRating, number: number) {
  const found = shadow(rating).querySelectorAll<HTMLElement>('.star')[number - 1];
  if (!found) throw new Error(`no star ${number}`);
  return found;
}

describe('clientele-rating', () => {
  afterEach(unmount);

  it('a star that is pressed is chosen; pressed again it takes the rating away', async () => {
    const { rating, said } = await mountRating();
    star(rating, 4).click();
    await rating.updateComplete;
    star(rating, 4).click();
    expect(said).to.deep.equal([4, 0]);
  });

  it('arrow keys give stars and take them, Delete takes all', async () => {
    const { rating, said } = await mountRating(2);
    rating.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Delete']) {
      await sendKeys({ press: key });
      await rating.updateComplete;
    }
    expect(said).to.deep.equal([3, 4, 3, 0]);
  });

  it('without a rating the keyboard reaches it all the same', async () => {
    const { rating, said } = await mountRating();
    rating.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(said).to.deep.equal([1]);
  });

  it('what is no number of stars is none', async () => {
    const { rating } = await mountRating(7);
    expect(rating.value).to.equal(0);
  });

  it('has no accessibility finding', async () => {
    expect(await seriousFindings((await mountRating(3)).rating)).to.deep.equal([]);
  });
});
