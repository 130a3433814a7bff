import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

interface KeptMail {
  readonly source: string;
  isSeen: boolean;
}

/** A mailbox inside the spec that speaks as much IMAP as reading one takes. */
export class ImapServer {
  readonly mails: KeptMail[] = [];
  readonly asked: string[] = [];
  private readonly server: Server;

  private constructor() {
    this.server = createServer((socket) => this.serve(socket));
  }

  static async start(): Promise<ImapServer> {
    const imap = new ImapServer();
    imap.server.listen(0, '127.0.0.1');
    await once(imap.server, 'listening');
    return imap;
  }

  get url(): string {
    return `imap://returns:secret@127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  receive(source: string): void {
    this.mails.push({ source: source.replace(/\r?\n/g, '\r\n'), isSeen: false });
  }

  stop(): void {
    this.server.close();
  }

  private serve(socket: Socket): void {
    socket.on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    let written = '';
    socket.setEncoding('latin1').on('data', (piece: string) => {
      written += piece;
      const lines = written.split('\r\n');
      written = lines.pop() ?? '';
      for (const line of lines) this.answer(socket, line);
    });
  }

  private answer(socket: Socket, line: string): void {
    const [tag = '', ...words] = line.split(' ');
    const command = words.join(' ');
    this.asked.push(command);
    socket.write(this.said(command).concat(`${tag} OK done`).join('\r\n') + '\r\n');
    if (command === 'LOGOUT') socket.end();
  }

  private said(command: string): string[] {
    const [, verb = '', uid = ''] = /^(?:UID )?(\w+) ?(\d*)/.exec(command) ?? [];
    const mail = this.mails[Number(uid) - 1];
    if (verb === 'CAPABILITY') return ['* CAPABILITY IMAP4rev1'];
    if (verb === 'LIST') return ['* LIST (\\Noselect) "/" ""', '* LIST () "/" INBOX'];
    if (verb === 'SELECT') {
      return [`* ${this.mails.length} EXISTS`, '* FLAGS (\\Seen)', '* OK [UIDVALIDITY 1] valid'];
    }
    if (verb === 'SEARCH') {
      const unread = this.mails.flatMap(({ isSeen }, index) => (isSeen ? [] : [index + 1]));
      return [`* SEARCH ${unread.join(' ')}`.trimEnd()];
    }
    if (verb === 'FETCH' && mail) {
      const most = Number(/<0\.(\d+)>/.exec(command)?.[1] ?? Infinity);
      const source = mail.source.slice(0, most);
      return [`* ${uid} FETCH (UID ${uid} BODY[]<0> {${source.length}}`, `${source})`];
    }
    if (verb === 'STORE' && mail) mail.isSeen = true;
    return verb === 'LOGOUT' ? ['* BYE'] : [];
  }
}
