import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('de');

export const texts: Messages['portalSignIn'] = {
  title: 'Anmelden',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  show: 'Passwort zeigen',
  hide: 'Passwort verbergen',
  signIn: 'Anmelden',
  or: 'oder',
  mailMe: 'Link zusenden',
  mailMeHint: 'Mit Link und Code aus der E-Mail brauchen Sie kein Passwort.',
  forgotten: 'Passwort vergessen?',
  wrong: 'E-Mail-Adresse und Passwort gehören nicht zusammen. Sie können sich auch einen Link senden lassen.',
  tooMany: (locale, minutes) =>
    plural(locale, minutes, {
      one: 'Zu viele Versuche. Warten Sie # Minute, oder lassen Sie sich einen Link senden.',
      other: 'Zu viele Versuche. Warten Sie # Minuten, oder lassen Sie sich einen Link senden.',
    }),
  tooManyMails: (locale, minutes) =>
    plural(locale, minutes, {
      one: 'Es wurden viele E-Mails angefordert. Warten Sie # Minute. Sehen Sie auch im Spam-Ordner nach.',
      other: 'Es wurden viele E-Mails angefordert. Warten Sie # Minuten. Sehen Sie auch im Spam-Ordner nach.',
    }),
  noMail: (name) => `Von hier können keine E-Mails gesendet werden. Fragen Sie \u2068${name}\u2069.`,
  byLink:
    'Über einen Link gekommen? Öffnen Sie Ihren Link erneut aus der Nachricht, mit der Sie ihn erhalten haben: Diese Seite behält ihn nicht.',
  ask: (name) => `Fragen Sie \u2068${name}\u2069, wenn Sie nicht hineinkommen.`,
  sent: {
    title: 'Sehen Sie in Ihre E-Mails',
    text: (email) =>
      `Wenn \u2068${email}\u2069 Zugang hat, ist eine E-Mail mit einem Link und einem sechsstelligen Code unterwegs.`,
    passwordText: (email) =>
      `Wenn \u2068${email}\u2069 Zugang hat, ist eine E-Mail mit einem Link für ein neues Passwort unterwegs.`,
    valid: 'Beide gelten 30 Minuten. Keine E-Mail? Sehen Sie im Spam-Ordner nach, oder lassen Sie sie erneut senden.',
    validPassword:
      'Er gilt 30 Minuten. Keine E-Mail? Sehen Sie im Spam-Ordner nach, oder lassen Sie sie erneut senden.',
    code: 'Sechsstelliger Code',
    enter: 'Mit dem Code anmelden',
    wrong: 'Dieser Code ist falsch oder zu alt. Sehen Sie noch einmal nach, oder lassen Sie sich einen neuen senden.',
    incomplete: 'Geben Sie die sechs Ziffern aus der E-Mail ein.',
    again: 'Erneut senden',
    isSent: 'Sie ist wieder unterwegs.',
    other: 'Andere Adresse verwenden',
  },
  link: {
    title: (name) => `Bei ${name} anmelden`,
    text: 'Dieser Link meldet Sie einmal an.',
  },
  invitation: {
    title: (name) => `Willkommen, ${name}`,
    by: (person, client) =>
      `\u2068${person}\u2069 lädt Sie in das Portal von \u2068${client}\u2069 ein: Rechnungen, Dateien und Nachrichten an einem Ort.`,
    anonymous: (client) =>
      `Sie sind in das Portal von \u2068${client}\u2069 eingeladen: Rechnungen, Dateien und Nachrichten an einem Ort.`,
    choose: 'Passwort wählen',
    accept: 'Passwort setzen und anmelden',
    without: 'Ohne Passwort anmelden',
    withoutHint: 'Dann erhalten Sie jedes Mal einen Link per E-Mail.',
  },
  reset: {
    title: 'Neues Passwort wählen',
    save: 'Speichern und anmelden',
    hint: 'Überall sonst werden Sie abgemeldet.',
  },
  passwordHint: 'Mindestens 10 Zeichen. Einige Wörter hintereinander merken sich leicht.',
  over: {
    'sign-in':
      'Dieser Link ist nicht mehr gültig: Er wurde verwendet oder ist zu alt. Lassen Sie sich einen neuen senden.',
    password:
      'Dieser Link ist nicht mehr gültig: Er wurde verwendet oder ist zu alt. Lassen Sie sich einen neuen senden.',
    invitation:
      'Diese Einladung ist nicht mehr gültig: Sie wurde angenommen, ersetzt oder zurückgezogen, oder sie ist zu alt. Waren Sie schon einmal hier, lassen Sie sich einen Link senden.',
  },
  failed: 'Diese Seite konnte nicht geladen werden.',
  clients: {
    title: 'Kunden wählen',
    list: 'Kunden, die Sie sehen können',
    none: 'Im Augenblick ist nichts für Sie offen',
    noneText: (name) => `Fragen Sie \u2068${name}\u2069.`,
    gone: 'Diesen Kunden können Sie nicht mehr sehen.',
    toPay: (locale, count) => plural(locale, count, { one: '# offene Rechnung', other: '# offene Rechnungen' }),
    overdue: (locale, count) => plural(locale, count, { one: '# überfällig', other: '# überfällig' }),
    nothing: 'Nichts zu tun',
  },
  account: {
    menu: 'Ihr Konto',
    switch: 'Anderen Kunden wählen',
    devices: 'Geräte und Passwort',
    signOut: 'Abmelden',
    signOutFailed: 'Sie sind noch angemeldet.',
  },
  devices: {
    title: 'Geräte und Passwort',
    heading: 'Wo Sie angemeldet sind',
    list: 'Geräte, zuletzt verwendete zuerst',
    failed: 'Die Geräte konnten nicht geladen werden.',
    on: (browser, system) => `${browser} auf ${system}`,
    unknown: 'Unbekanntes Gerät',
    isThis: 'Dieses Gerät',
    used: (when) => `Zuletzt verwendet ${when}`,
    since: (day) => `seit ${day}`,
    end: 'Abmelden',
    endOne: (device) => `Abmelden: ${device}`,
    ended: 'Dort abgemeldet',
    endFailed: 'Die Abmeldung ist misslungen.',
    endOthers: 'Überall sonst abmelden',
    endAll: 'Überall abmelden',
    change: 'Passwort ändern',
    set: 'Passwort setzen',
    current: 'Bisheriges Passwort',
    fresh: 'Neues Passwort',
    wrongCurrent: 'Das ist nicht Ihr bisheriges Passwort.',
    save: 'Passwort speichern',
    saved: 'Passwort gespeichert. Überall sonst sind Sie abgemeldet.',
    saveFailed: 'Das Passwort wurde nicht gespeichert.',
  },
};
