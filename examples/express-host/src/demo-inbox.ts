// Where the demo's mails arrive: on a page of its own, and nowhere else. Nothing of the demo leaves this machine.
import type { Mailer, MailMessage } from '@clientele/server';
import express, { type Router } from 'express';

const mostKept = 100;

/** Takes every mail and shows the last ones at `/mail`, the newest first, as a development server does. They are gone when it ends. */
export function demoInbox(): { mailer: Mailer; pages: Router } {
  const received: (MailMessage & { readonly at: Date })[] = [];
  const mailer: Mailer = {
    async send(message) {
      received.unshift({ ...message, at: new Date() });
      received.length = Math.min(received.length, mostKept);
    },
  };

  const pages = express.Router();
  pages.get('/mail', (_request, response) => {
    // Links into portals stand here: no other page learns which.
    response.set('referrer-policy', 'no-referrer').set('cache-control', 'no-store');
    response.type('html').send(inbox(received));
  });
  pages.get('/mail/:id', (request, response) => {
    const mail = received.find(({ id }) => id === request.params.id);
    if (!mail) return void response.status(404).type('text').send('There is no such mail any more.');
    // Its styles stand in it, as in every mail; no script runs.
    response.set('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'`);
    response.set('referrer-policy', 'no-referrer').set('cache-control', 'no-store').type('html').send(mail.html);
  });
  return { mailer, pages };
}

function inbox(received: readonly (MailMessage & { readonly at: Date })[]): string {
  const mails = received.map(
    ({ id, at, to, fromName, subject, text, language }) => `<article aria-labelledby="${id}">
<h2 id="${id}"><bdi>${escaped(subject)}</bdi></h2>
<p class="facts">To <bdi>${escaped(to.name)}</bdi> &lt;<bdi>${escaped(to.address)}</bdi>&gt; · from <bdi>${escaped(fromName)}</bdi> ·
<time datetime="${at.toISOString()}">${at.toLocaleTimeString('en-GB')}</time></p>
<pre lang="${language}" dir="auto">${linked(text)}</pre>
<a href="/mail/${id}">As HTML</a>
</article>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mail · Tidewater</title>
<link rel="icon" href="/tidewater.svg">
<link rel="stylesheet" href="/mail.css">
</head>
<body>
<main>
<h1>Mail</h1>
<p class="facts">What the demo sends arrives here, the newest first, and nowhere else. Reload for what has come since.
<a href="/mail">Reload</a> <a href="/clients">Clients</a></p>
${mails.length > 0 ? mails.join('\n') : '<p>No mail yet. Send a portal link from a client’s profile: “Send by email…” in its portal block.</p>'}
</main>
</body>
</html>`;
}

function linked(text: string): string {
  return escaped(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a dir="ltr" href="${url}">${url}</a>`);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
