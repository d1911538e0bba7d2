/** What is asked before a client is erased. */
export const erase = {
  title: (name: string) => `Erase ${name}?`,
  lead: 'This cannot be undone.',
  goes: 'What goes: the record, its contacts, tags, notes and history.',
  stays: 'What stays: issued invoices and payments, with a frozen copy of the billing address.',
  rather: 'To only take it out of the way, archive it instead.',
  confirm: (name: string) => `Type “${name}” to confirm`,
  submit: 'Erase for good',
  failed: 'The client could not be erased.',
};
