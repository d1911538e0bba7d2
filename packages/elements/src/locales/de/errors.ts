import type { Messages } from '../messages.ts';

export const errors: Messages['errors'] = {
  validation: 'Bitte prüfen Sie die markierten Felder.',
  unauthenticated: 'Sie sind nicht angemeldet. Laden Sie die Seite neu, um sich anzumelden.',
  'session-expired': 'Ihre Sitzung ist abgelaufen. Laden Sie die Seite neu, um fortzufahren.',
  forbidden: 'Dazu fehlt Ihnen die Berechtigung. Wenden Sie sich an die Administration Ihres Arbeitsbereichs.',
  'limit-exceeded': 'Die Grenze Ihres Tarifs ist erreicht.',
  'not-entitled': 'Das ist in Ihrem Tarif nicht enthalten.',
  'origin-denied': 'Diese Seite darf den Arbeitsbereich nicht verwenden.',
  'secret-key-in-browser': 'Ein geheimer Schlüssel darf nie in einer Seite verwendet werden.',
  'not-found': 'Diesen Eintrag gibt es nicht mehr.',
  'method-not-allowed': 'Diese Seite ist mit dem Server nicht kompatibel.',
  conflict: 'Jemand anderes hat diesen Eintrag gleichzeitig geändert.',
  'link-expired': 'Dieser Link ist nicht mehr gültig. Bitten Sie um einen neuen.',
  'payload-too-large': 'Das ist zu groß.',
  'unsupported-media-type': 'Diese Dateiart kann nicht verwendet werden.',
  'idempotency-mismatch': 'Das wurde bereits mit anderen Werten gesendet. Bitte versuchen Sie es noch einmal.',
  'too-broad': 'Das dauert zu lange. Grenzen Sie die Suche ein oder entfernen Sie einige Filter.',
  'version-required': 'Laden Sie den Eintrag neu und versuchen Sie es noch einmal.',
  'rate-limited': 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es noch einmal.',
  'server-error': 'Auf dem Server ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
  overloaded: 'Der Server ist ausgelastet. Bitte versuchen Sie es gleich noch einmal.',
  'storage-full': 'Auf dem Server ist kein Platz mehr. Bitte informieren Sie Ihre Administration.',
  'storage-corrupt': 'Die Daten auf dem Server sind beschädigt. Bitte informieren Sie Ihre Administration.',
  offline: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung.',
  'version-mismatch': 'Diese Seite ist veraltet. Laden Sie sie neu.',
  'render-failed': 'Dieser Teil konnte nicht angezeigt werden.',
};

export const problems: Messages['problems'] = {
  required: 'Das ist ein Pflichtfeld.',
  'too-long': 'Das ist zu lang. Kürzen Sie es.',
  invalid: 'Das ist nicht gültig. Prüfen Sie die Schreibweise.',
  'unknown-field': 'Dieses Feld ist hier nicht bekannt. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  'invalid-email': 'Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.com.',
  'invalid-phone': 'Das ist keine Telefonnummer. Beginnen Sie mit der Landesvorwahl, etwa +49 …',
  'invalid-website': 'Das ist keine Webadresse. Schreiben Sie sie wie example.com.',
  'invalid-tax-id': 'Das ist keine Steuernummer dieses Landes. Prüfen Sie die amtliche Schreibweise, etwa DE123456789.',
  'card-number':
    'Das sieht nach einer Kartennummer aus. Entfernen Sie sie, oder lassen Sie nur die letzten vier Ziffern stehen.',
  'confirmation-differs': 'Das stimmt nicht überein. Geben Sie den Namen genau so ein, wie er angezeigt wird.',
  'unusual-tax-id':
    'Das sieht nicht nach einer Steuernummer dieses Landes aus. Prüfen Sie die Ziffern; sie kann so bleiben.',
};
