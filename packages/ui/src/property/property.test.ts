import { expect } from 'chai';
import { LitElement } from 'lit';
import { oneOf, isText, property } from './property.ts';

class Sample extends LitElement {
  @property() text = 'default';
  @property({ is: oneOf('one', 'two'), reflect: true }) kind = 'one';
  @property({ attribute: false }) items: object[] = [];
  @property({ type: Boolean }) isOn = false;
  @property({ is: isText }) id2: string | null = null;
  @property({ optional: isText }) other?: string;

  #given: object | undefined;
  @property({ attribute: false, optional: (value) => typeof value === 'object' && value !== null })
  get given(): object | undefined {
    return this.#given;
  }
  set given(given: object | undefined) {
    this.#given = given;
  }
}
customElements.define('property-sample', Sample);

/** As a framework or a script without types sets it. */
const set = (sample: Sample, values: object) => Object.assign(sample, values);
const read = ({ text, kind, items, isOn, id2, other, given }: Sample) => ({
  text,
  kind,
  items,
  isOn,
  id2,
  other,
  given,
});

describe('a property that anyone may set', () => {
  const sound = { text: 'x', kind: 'two', items: [{}], isOn: true, id2: 'y', other: 'z', given: {} };

  it('keeps what it can be', () => {
    const sample = new Sample();
    set(sample, sound);
    expect(read(sample)).to.deep.equal(sound);
  });

  for (const odd of [undefined, null, 5, () => {}])
    it(`has its default again after ${String(odd)}`, () => {
      const sample = new Sample();
      const start = read(sample);
      set(sample, sound);
      for (const name of Object.keys(start).filter((one) => one !== 'isOn')) set(sample, { [name]: odd });
      set(sample, { isOn: undefined });
      expect(read(sample)).to.deep.equal(start);
    });

  it('has its default again when its attribute goes, or says what it cannot be', () => {
    const sample = new Sample();
    for (const [name, value] of [
      ['text', 'x'],
      ['kind', 'two'],
      ['id2', 'y'],
      ['other', 'z'],
    ] as const)
      sample.setAttribute(name, value);
    expect([sample.text, sample.kind, sample.id2, sample.other]).to.deep.equal(['x', 'two', 'y', 'z']);
    sample.setAttribute('kind', 'three');
    for (const name of ['text', 'id2', 'other']) sample.removeAttribute(name);
    expect([sample.text, sample.kind, sample.id2, sample.other]).to.deep.equal(['default', 'one', null, undefined]);
  });
});
