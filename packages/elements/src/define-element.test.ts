import { expect } from 'chai';
import { defineElement } from './define-element.ts';

class First extends HTMLElement {}

describe('defineElement', () => {
  let errors: string[] = [];
  const realError = console.error;
  beforeEach(() => {
    errors = [];
    console.error = (message: string) => errors.push(message);
  });
  afterEach(() => {
    console.error = realError;
  });

  it('registers a class once, however often it is asked', () => {
    defineElement('define-once', First);
    defineElement('define-once', First);
    expect(customElements.get('define-once')).to.equal(First);
    expect(errors).to.deep.equal([]);
  });

  it('gives the same element a second tag under another prefix, without complaint when asked again', () => {
    defineElement('other-once', First);
    defineElement('other-once', First);
    expect(document.createElement('other-once')).to.be.instanceOf(First);
    expect(errors).to.deep.equal([]);
  });

  it('[F10] leaves a tag that belongs to something else alone, and says so once', () => {
    class Foreign extends HTMLElement {}
    customElements.define('define-taken', Foreign);
    defineElement('define-taken', class extends HTMLElement {});
    defineElement('define-taken', class extends HTMLElement {});
    expect(customElements.get('define-taken')).to.equal(Foreign);
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain('<define-taken>');
  });
});
