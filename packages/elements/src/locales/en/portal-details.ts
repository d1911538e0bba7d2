import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What a client reads of what is on record of it, and as it proposes to change that. */
export const portalDetails = {
  list: 'What is on record of you',
  intro: (workspace: string) =>
    `This is what ${workspace} has on record. What you propose is changed when they accept it.`,
  ask: (workspace: string) => `Is something wrong? Ask ${workspace}: no code can be mailed to you here.`,
  address: 'Billing address',
  none: 'Not on record',
  failed: 'Your details could not be loaded.',
  propose: 'Propose a change',
  proposeFor: (field: string) => `Propose a change: ${field}`,
  proposal: 'Proposed',
  toRemove: 'Nothing: it is to be removed',
  by: (name: string, when: string) => `\u2068${name}\u2069, ${when}.`,
  nobody: 'Former contact',
  waits: (workspace: string) => `Waiting for ${workspace}`,
  withdraw: 'Withdraw',
  withdrawFor: (field: string) => `Withdraw: ${field}`,
  withdrawn: 'Proposal withdrawn',
  withdrawFailed: 'The proposal was not withdrawn.',
  send: 'Send proposal',
  cancel: 'Cancel',
  sent: (workspace: string) => `Proposal sent to ${workspace}`,
  same: 'That is on record already.',
  sendFailed: 'The proposal was not sent. What you typed is still here.',
  code: {
    title: 'Who is it?',
    to: (email: string) => `A link does not say who you are. We send a code to ${email}.`,
    choose: 'A link does not say who you are. We send a code by email.',
    recipient: 'Send the code to',
    send: 'Send code',
    isSent: (email: string) => `A code is on its way to ${email}.`,
    valid: (locale: string, minutes: number) =>
      plural(locale, minutes, {
        one: 'It can be used for # minute. No mail? Look at your spam folder.',
        other: 'It can be used for # minutes. No mail? Look at your spam folder.',
      }),
    label: 'Code of six digits',
    confirm: 'Confirm',
    again: 'Send another code',
    incomplete: 'Enter the six digits of the mail.',
    wrong: 'This code is wrong or too old. Look again, or have another one sent.',
    tooMany: (locale: string, minutes: number) =>
      plural(locale, minutes, {
        one: 'Many codes were sent. Use the newest one, or wait # minute.',
        other: 'Many codes were sent. Use the newest one, or wait # minutes.',
      }),
    ask: (workspace: string) => `No code can be mailed from here. Ask ${workspace}.`,
    failed: 'This did not work.',
  },
};
