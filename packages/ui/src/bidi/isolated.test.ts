import { expect } from 'chai';
import { render } from 'lit';
import { isolated } from './isolated.ts';

describe('isolated', () => {
  function drawn(...given: Parameters<typeof isolated>) {
    const place = document.createElement('p');
    render(isolated(...given), place);
    return place.innerHTML.replaceAll(/<!--.*?-->/g, '');
  }

  it('[F14] isolates the name where it belongs, and no other word that has the same letters', () => {
    const confirm = (name: string) => `Zur Bestätigung „${name}“ eingeben`;
    expect(drawn(confirm, 'Z')).to.equal('Zur Bestätigung „<bdi>Z</bdi>“ eingeben');
    expect(drawn(confirm, 'eingeben')).to.equal('Zur Bestätigung „<bdi>eingeben</bdi>“ eingeben');
  });

  it('isolates it as often as it is there', () => {
    expect(drawn((name) => `${name}, also ${name}`, 'Ada')).to.equal('<bdi>Ada</bdi>, also <bdi>Ada</bdi>');
  });

  it('leaves a text that has no name as it is', () => {
    expect(drawn('Zur Bestätigung', 'Z')).to.equal('Zur Bestätigung');
  });
});
