import type { Mail } from './mail.ts';
import { mailboxStyle } from './mailbox-style.ts';

/** The list of mails, newest first, and the chosen one (the newest if none is chosen) beside it. */
export function mailPage(mails: readonly Mail[], chosen: Mail | undefined): string {
  const shown = chosen ?? mails[0];
  const list = mails.map((mail) => entry(mail, mail.id === shown?.id)).join('');
  // Only the list without a chosen mail looks for new ones: a text being read must not jump.
  const refresh = chosen ? '' : '<meta http-equiv="refresh" content="5">';
  return page(
    refresh,
    `<nav aria-label="Mails"><ol>${list}</ol></nav><main>${shown ? letter(shown) : nothingYet}</main>`,
  );
}

export function notFoundPage(): string {
  return page('', '<main><h2>No such mail</h2><p><a href="/">Back to the mailbox</a></p></main>');
}

const nothingYet = `<p class="empty">No mail yet. Book an appointment with an email address: its confirmation lands here.</p>`;

function page(head: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mailbox of the demonstration</title>${head}<style>${mailboxStyle}</style></head>
<body><header><h1><a href="/">Mailbox of the demonstration</a></h1><p>Every mail stays on this machine.</p></header>
<div class="panes">${body}</div></body></html>`;
}

function entry(mail: Mail, current: boolean): string {
  return `<li><a href="/mails/${mail.id}"${current ? ' aria-current="page"' : ''}>
<span class="to">${escape(mail.to.join(', '))}</span>${time(mail.receivedAt, { day: 'numeric', month: 'short' })}
<span class="subject" dir="auto">${escape(mail.subject)}</span></a></li>`;
}

function letter(mail: Mail): string {
  const rows = mail.headers.map(
    ({ name, value }) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`,
  );
  return `<h2 dir="auto">${escape(mail.subject)}</h2>
<dl><dt>From</dt><dd>${escape(mail.from)}</dd><dt>To</dt><dd>${escape(mail.to.join(', '))}</dd>
<dt>Received</dt><dd>${time(mail.receivedAt)}</dd></dl>
${attachments(mail)}
${mail.html ? `<iframe title="The mail as formatted text" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/${mail.id}/html"></iframe>` : ''}
<details${mail.html ? '' : ' open'}><summary>Plain text</summary><pre dir="auto">${linked(mail.text)}</pre></details>
<details><summary>All headers</summary><table>${rows.join('')}</table></details>
<p><a href="/mails/${mail.id}/source">Source</a></p>`;
}

function attachments(mail: Mail): string {
  const items = mail.attachments.map(
    ({ name, type, bytes }, index) =>
      `<li><a href="/mails/${mail.id}/attachments/${index}">${escape(name)}</a> <small>${escape(type)}, ${bytes} bytes</small></li>`,
  );
  return items.length ? `<ul class="attachments">${items.join('')}</ul>` : '';
}

const wholeDate = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

function time(instant: string, date: Intl.DateTimeFormatOptions = wholeDate): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    ...date,
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Rome',
  }).format(new Date(instant));
  return `<time datetime="${instant}">${words}</time>`;
}

function linked(text: string): string {
  return escape(text).replace(
    /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)،۔]/g,
    (url) => `<a href="${url}" target="_blank" rel="noreferrer">${url}</a>`,
  );
}

function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
