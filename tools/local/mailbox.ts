import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { MailStore } from './mail-store.ts';
import { mailPage, notFoundPage } from './mailbox-page.ts';
import { freePort } from './ports.ts';

export interface Mailbox {
  readonly url: string;
  stop(): Promise<void>;
}

const PAGE_SIZE = 100;
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
};
// The page itself needs its own style and the frame; a mail gets no script and no network.
const PAGE_POLICY = `default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
const MAIL_POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox`;

/** The pages of the embedded mailbox, for this machine alone; `GET /api/mails` is for programs. */
export async function startMailbox(store: MailStore, near: number): Promise<Mailbox> {
  const port = await freePort(near);
  const server = createServer(patience, (request, response) => {
    if (!isForUs(request, port))
      return send(response, 421, 'text/plain', 'This mailbox is for this machine alone.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'text/plain', 'This mailbox is for reading.');
    answer(store, request, response).catch(() =>
      send(response, 500, 'text/plain', 'The mailbox cannot be read.'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    url: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * A page elsewhere may give its own name the address of this machine and then read, as its own,
 * what it finds here: only the names of this machine are answered.
 */
function isForUs({ headers: { host = '' } }: IncomingMessage, port: number): boolean {
  const [, name, at = '80'] = /^(localhost|127\.0\.0\.1|\[::1\])(?::(\d+))?$/i.exec(host) ?? [];
  return name !== undefined && Number(at) === port;
}

async function answer(
  store: MailStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = '/'] = (request.url ?? '/').split('?');
  const [first, id, part, index] = path.split('/').slice(1);
  if (path === '/api/mails')
    return send(response, 200, 'application/json', JSON.stringify(await store.newest(PAGE_SIZE)));
  if (path === '/')
    return sendPage(response, 200, mailPage(await store.newest(PAGE_SIZE), undefined));

  const mail = first === 'mails' && id ? await store.find(id) : undefined;
  if (!mail) return sendPage(response, 404, notFoundPage());
  if (!part) return sendPage(response, 200, mailPage(await store.newest(PAGE_SIZE), mail));
  if (part === 'html') {
    response.setHeader('Content-Security-Policy', MAIL_POLICY);
    return send(response, 200, 'text/html', `<base target="_blank">${mail.html ?? ''}`);
  }
  if (part === 'source')
    return send(response, 200, 'text/plain', store.source(mail.id) ?? Buffer.alloc(0));
  const attachment = part === 'attachments' && (await store.attachment(mail.id, Number(index)));
  if (!attachment) return sendPage(response, 404, notFoundPage());
  const name = encodeURIComponent(attachment.name);
  response.setHeader('Content-Security-Policy', MAIL_POLICY);
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${name}`);
  const isType = /^[\w.+-]+\/[\w.+-]+$/.test(attachment.type);
  send(response, 200, isType ? attachment.type : 'application/octet-stream', attachment.content);
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  send(response, status, 'text/html', page);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  const text = type.startsWith('text/') || type === 'application/json';
  response.writeHead(status, {
    'Content-Type': text ? `${type}; charset=utf-8` : type,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
