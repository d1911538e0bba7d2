import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What the people of a client read when they sign in to its portal, and of their account. */
export const portalSignIn = {
  title: 'Sign in',
  email: 'Email address',
  password: 'Password',
  show: 'Show the password',
  hide: 'Hide the password',
  signIn: 'Sign in',
  or: 'or',
  mailMe: 'Send me a link',
  mailMeHint: 'With a link and a code in your mail you need no password.',
  forgotten: 'Forgotten your password?',
  wrong: 'Email address and password do not belong together. You can also have a link sent.',
  tooMany: (locale: string, minutes: number) =>
    plural(locale, minutes, {
      one: 'Too many attempts. Wait # minute, or have a link sent.',
      other: 'Too many attempts. Wait # minutes, or have a link sent.',
    }),
  tooManyMails: (locale: string, minutes: number) =>
    plural(locale, minutes, {
      one: 'Many mails were asked for. Wait # minute. Look at your spam folder, too.',
      other: 'Many mails were asked for. Wait # minutes. Look at your spam folder, too.',
    }),
  noMail: (name: string) => `No mail can be sent from here. Ask \u2068${name}\u2069.`,
  byLink: 'Came by a link? Open your link again from the message that brought it: this page does not keep it.',
  ask: (name: string) => `Ask \u2068${name}\u2069 if you do not get in.`,
  sent: {
    title: 'Look at your mail',
    text: (email: string) =>
      `If \u2068${email}\u2069 has access, a mail with a link and a code of six digits is on its way.`,
    passwordText: (email: string) =>
      `If \u2068${email}\u2069 has access, a mail with a link to set a new password is on its way.`,
    valid: 'Both can be used for 30 minutes. No mail? Look at your spam folder, or have it sent again.',
    validPassword: 'It can be used for 30 minutes. No mail? Look at your spam folder, or have it sent again.',
    code: 'Code of six digits',
    enter: 'Sign in with the code',
    wrong: 'This code is wrong or too old. Look again, or have a new one sent.',
    incomplete: 'Enter the six digits of the mail.',
    again: 'Send it again',
    isSent: 'It is on its way again.',
    other: 'Use another address',
  },
  link: {
    title: (name: string) => `Sign in to ${name}`,
    text: 'This link signs you in, once.',
  },
  invitation: {
    title: (name: string) => `Welcome, ${name}`,
    by: (person: string, client: string) =>
      `\u2068${person}\u2069 invites you to the portal of \u2068${client}\u2069: invoices, files and messages in one place.`,
    anonymous: (client: string) =>
      `You are invited to the portal of \u2068${client}\u2069: invoices, files and messages in one place.`,
    choose: 'Choose a password',
    accept: 'Set the password and sign in',
    without: 'Sign in without a password',
    withoutHint: 'You get a link by mail then, each time.',
  },
  reset: { title: 'Choose a new password', save: 'Save and sign in', hint: 'You are signed out everywhere else.' },
  passwordHint: 'At least 10 characters. Some words in a row are easy to keep in mind.',
  over: {
    'sign-in': 'This link is no longer valid: it was used, or is too old. Have a new one sent.',
    password: 'This link is no longer valid: it was used, or is too old. Have a new one sent.',
    invitation:
      'This invitation is no longer valid: it was used, replaced or taken back, or is too old. If you have been here before, have a link sent.',
  },
  failed: 'This page could not be loaded.',
  clients: {
    title: 'Choose a client',
    list: 'Clients that you can see',
    none: 'Nothing is open to you at the moment',
    noneText: (name: string) => `Ask \u2068${name}\u2069.`,
    gone: 'You cannot see this client any more.',
    toPay: (locale: string, count: number) =>
      plural(locale, count, { one: '# open invoice', other: '# open invoices' }),
    overdue: (locale: string, count: number) => plural(locale, count, { one: '# overdue', other: '# overdue' }),
    nothing: 'Nothing to do',
  },
  account: {
    menu: 'Your account',
    switch: 'Choose another client',
    devices: 'Devices and password',
    signOut: 'Sign out',
    signOutFailed: 'You are still signed in.',
  },
  devices: {
    title: 'Devices and password',
    heading: 'Where you are signed in',
    list: 'Devices, the last used first',
    failed: 'The devices could not be loaded.',
    on: (browser: string, system: string) => `${browser} on ${system}`,
    unknown: 'Unknown device',
    isThis: 'This device',
    used: (when: string) => `Last used ${when}`,
    since: (day: string) => `since ${day}`,
    end: 'Sign out',
    endOne: (device: string) => `Sign out: ${device}`,
    ended: 'Signed out there',
    endFailed: 'It was not signed out.',
    endOthers: 'Sign out everywhere else',
    endAll: 'Sign out everywhere',
    change: 'Change your password',
    set: 'Set a password',
    current: 'Current password',
    fresh: 'New password',
    wrongCurrent: 'This is not your current password.',
    save: 'Save the password',
    saved: 'Password saved. You are signed out everywhere else.',
    saveFailed: 'The password was not saved.',
  },
};
