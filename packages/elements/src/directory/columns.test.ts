import { expect } from 'chai';
import { chosenColumns, columnsThatFit, formatSort, nextSort, parseSort } from './columns.ts';

const ids = (columns: { id: string }[]) => columns.map(({ id }) => id).join(' ');

describe('columns', () => {
  it('the attribute chooses and orders; unknown names and repetitions are left out', () => {
    expect(ids(chosenColumns('outstanding, name nonsense name'))).to.equal('outstanding name');
  });

  it('without the attribute every column of the directory but the contact is there', () => {
    expect(ids(chosenColumns(''))).to.equal(
      'name email phone status owner outstanding invoices revenue last-activity created',
    );
  });

  it('[S0-29] what gives way last in a narrow directory are name, status, balance and volume', () => {
    expect(ids(columnsThatFit(chosenColumns(''), 43.5, 'name'))).to.equal('name status outstanding invoices');
  });

  it('an email or a phone number comes only where names keep room for it, and emails are not cut either', () => {
    const all = chosenColumns('');
    // A window of 1440 px with checkboxes.
    const shown = columnsThatFit(all, 95.4, 'name');
    expect(ids(shown)).to.equal('name email status owner outstanding invoices revenue last-activity');
    const least = shown.reduce((sum, { minWidth }) => sum + minWidth, 0);
    expect(ids(columnsThatFit(all, least + 1.9, 'name'))).to.not.contain('email');
    expect(ids(columnsThatFit(all, least + 2, 'name'))).to.contain('email');
  });

  it('the sorted column stays', () => {
    expect(ids(columnsThatFit(chosenColumns(''), 36, 'createdAt'))).to.equal('name status created');
  });

  it('one column stays however narrow it gets', () => {
    expect(ids(columnsThatFit(chosenColumns(''), 1, 'name'))).to.equal('name');
  });

  it('the sort attribute names a column, a minus turns it round', () => {
    expect(parseSort('-outstanding')).to.deep.equal(['outstanding', 'desc']);
    expect(formatSort(['lastInteraction', 'asc'])).to.equal('last-activity');
    expect(parseSort('email')).to.equal(undefined);
  });

  it('a header first sorts names from A, amounts from the largest and runs from those that failed, then turns round', () => {
    expect(nextSort('name', ['outstanding', 'desc'])).to.deep.equal(['name', 'asc']);
    expect(nextSort('outstanding', ['name', 'asc'])).to.deep.equal(['outstanding', 'desc']);
    expect(nextSort('outstanding', ['outstanding', 'desc'])).to.deep.equal(['outstanding', 'asc']);
    expect(nextSort('enrichment', ['name', 'asc'])).to.deep.equal(['enrichment', 'asc']);
  });
});
