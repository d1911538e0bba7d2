import type { MailLanguage, MailTexts } from './language.ts';

/** What a mail says, as plain text: the layout is the same for all, and escapes it. */
export interface MailContent {
  /** To whom it goes instead of the contact: an address that is, or was, the client's own. */
  readonly to?: { readonly name: string; readonly address: string } | undefined;
  readonly subject: string;
  readonly greeting: string;
  /** Paragraphs before the button. */
  readonly lines: readonly string[];
  /** The one thing that there is to do. Its address is one of the portals' page. */
  readonly button?: { readonly label: string; readonly url: string } | undefined;
  /** Digits to type somewhere, and what for. */
  readonly code?: { readonly label: string; readonly digits: string } | undefined;
  /** Smaller paragraphs at the end: until when it is good, whom to ask, what to do if it was not wanted. */
  readonly notes: readonly string[];
}

interface Around {
  /** Who writes: the name of the workspace. */
  readonly from: string;
  readonly language: MailLanguage;
}

const texts: MailTexts<{ copy: string; automatic: (from: string) => string }> = {
  en: {
    copy: 'If the button does not work, copy this address into your browser:',
    automatic: (from) => `This message was sent automatically on behalf of ${from}.`,
  },
  de: {
    copy: 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
    automatic: (from) => `Diese Nachricht wurde automatisch im Auftrag von ${from} gesendet.`,
  },
  ar: {
    copy: 'إذا لم يعمل الزر، فانسخ هذا العنوان إلى متصفحك:',
    automatic: (from) => `أُرسلت هذه الرسالة تلقائيًا نيابةً عن ${from}.`,
  },
};

/** The part that is plain text. */
export function textOf({ greeting, lines, button, code, notes }: MailContent, { from, language }: Around): string {
  const end = [...notes, texts[language].automatic(from)];
  return `${[
    greeting,
    ...lines,
    ...(code ? [`${code.label}\n${code.digits}`] : []),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    `-- \n${end.map(plain).join('\n')}`,
  ]
    .map((paragraph) => paragraph.split('\n').map(plain).join('\n'))
    .join('\n\n')}\n`;
}

/**
 * The part that is HTML: one column, readable without its style sheet, which some readers drop, and dark where the reader is. Nothing is
 * fetched: no picture, no font, nothing that tells that it was opened.
 */
export function htmlOf({ subject, greeting, lines, button, code, notes }: MailContent, { from, language }: Around) {
  const { copy, automatic } = texts[language];
  const paragraphs = (all: readonly string[]) => all.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${styles}</style>
</head>
<body dir="${direction}">
<div class="mail" role="article" aria-label="${escaped(subject)}">
<p class="from">${escaped(from)}</p>
${paragraphs([greeting, ...lines])}
${code ? `<p>${escaped(code.label)}</p>\n<p class="code"><bdi dir="ltr">${escaped(code.digits)}</bdi></p>` : ''}
${button ? `<p class="action"><a class="button" href="${escaped(button.url)}">${escaped(button.label)}</a></p>` : ''}
<div class="notes">
${paragraphs(notes)}
${button ? `<p>${copy}<br><a class="address" dir="ltr" href="${escaped(button.url)}">${escaped(button.url)}</a></p>` : ''}
<p>${escaped(automatic(from))}</p>
</div>
</div>
</body>
</html>
`;
}

const styles = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; background: #f4f5f7; color: #1b1f27; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.mail { max-width: 520px; margin: 0 auto; padding: 24px; background: #ffffff; border: 1px solid #dfe3e8; border-radius: 12px; overflow-wrap: anywhere; }
p { margin: 0 0 16px; }
.from { font-size: 18px; font-weight: 600; }
.action { margin: 24px 0; }
.button { display: inline-block; padding: 12px 20px; background: #1f5fd6; color: #ffffff; border-radius: 8px; font-weight: 600; text-decoration: none; }
.code { font: 600 28px/1.3 ui-monospace, Menlo, Consolas, monospace; letter-spacing: 0.2em; }
.notes { margin-top: 24px; padding-top: 16px; border-top: 1px solid #dfe3e8; color: #545c69; font-size: 14px; }
.notes p { margin-bottom: 12px; }
.notes p:last-child { margin-bottom: 0; }
.address { color: inherit; word-break: break-all; }
@media (max-width: 480px) { body { padding: 0; } .mail { border: 0; border-radius: 0; } .button { display: block; text-align: center; } }
@media (prefers-color-scheme: dark) {
body { background: #14171c; color: #e8eaee; }
.mail { background: #1c2027; border-color: #333a45; }
.notes { border-color: #333a45; color: #a6afbd; }
.button { background: #6c9cff; color: #0d1420; }
}
`;

/**
 * A text of one line: without line breaks and other controls, which could begin a header, and without the marks that turn the direction of what
 * follows them, by which a name could pretend to be another (https://trojansource.codes).
 */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}

function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
