import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { sayUnreviewed } from '@one-stop-shop/shared/server/testing';
import type { AppointmentKind } from '../domain/message';
import { writeLetter } from '../templates/visit-letter';
import { anAppointment } from '../testing/an-appointment';
import { MailServer } from '../testing/mail-server';
import type { LetterToSend } from '../use-cases/send-port';
import { EmailSender } from './email-sender';

const aLetter = (wishes: Partial<LetterToSend> = {}, kind: AppointmentKind = 'confirmation') => ({
  id: randomUUID(),
  to: 'fatima@example.org',
  letter: writeLetter(sayUnreviewed, kind, anAppointment()),
  ...wishes,
});

describe('the email channel', () => {
  let mail: MailServer;
  let channel: EmailSender;
  const from = 'Sportello <desk@example.org>';

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    mail = await MailServer.start();
    channel = new EmailSender({ smtpUrl: mail.url, from });
  });
  afterEach(async () => {
    channel.onApplicationShutdown();
    await mail.stop();
  });

  it('sends both forms of the text and the calendar file', async () => {
    const letter = aLetter({ replyTo: 'cori@example.org' });
    expect(await channel.send(letter)).toEqual({ result: 'sent' });
    const [taken] = mail.taken;
    expect(taken?.from?.text).toBe('"Sportello" <desk@example.org>');
    expect(taken?.subject).toBe('ملاقات: منگل، 24 نومبر، 16:20');
    expect(taken?.text).toContain('L’appuntamento è confermato.');
    expect(taken?.html).toContain('<div lang="ur" dir="rtl">');
    expect(taken?.messageId).toBe(`<${letter.id}@example.org>`);
    expect(taken?.replyTo?.text).toBe('cori@example.org');
    expect(taken?.headers.get('content-language')).toBe('ur');
    expect(taken?.headers.get('auto-submitted')).toBe('auto-generated');
    const [calendar] = taken?.attachments ?? [];
    expect(calendar?.contentType).toBe('text/calendar');
    expect(calendar?.content.toString()).toContain('BEGIN:VCALENDAR');
  });

  it('is the service of a town to who reads it, from the address that is set up', async () => {
    await channel.send(aLetter({ sender: 'Sportello Unico – Cori' }));
    expect(mail.taken[0]?.from?.value).toEqual([
      { name: 'Sportello Unico – Cori', address: 'desk@example.org' },
    ]);
  });

  it.each(['PUBLISH', 'CANCEL'] as const)(
    'tells calendars to %s in part and file',
    async (method) => {
      const file = (content: string) => ({
        method,
        content: `BEGIN:VCALENDAR\r\nMETHOD:${content}`,
      });
      const letter = { ...aLetter().letter, calendars: [file(method), file(method)] };
      await channel.send(aLetter({ letter }));
      const parts = mail.taken[0]?.attachments ?? [];
      expect(parts.map(({ filename }) => filename)).toEqual([
        'appuntamento.ics',
        'appuntamento-2.ics',
      ]);
      for (const { headers, content } of parts) {
        expect(headers.get('content-type')).toMatchObject({ params: { method } });
        expect(content.toString()).toContain(`METHOD:${method}`);
      }
    },
  );

  it.each([
    [421, 'later'],
    [450, 'later'],
    [451, 'later'],
    [550, 'refused'],
    [554, 'refused'],
  ])('tells by the reply %d that it goes %s', async (reply, result) => {
    mail.meet(() => ({ reply }));
    expect(await channel.send(aLetter())).toEqual({ result, code: `smtp-${reply}` });
    expect(mail.taken).toEqual([]);
  });

  it('tries once, and leaves the repetition to the row', async () => {
    mail.meet(() => ({ reply: 451 }));
    await channel.send(aLetter());
    expect(mail.offered).toBe(1);
  });

  it('comes back later to a server that is not there', async () => {
    const nobody = new EmailSender({ smtpUrl: 'smtp://127.0.0.1:1', from });
    expect(await nobody.send(aLetter())).toMatchObject({ result: 'later' });
    nobody.onApplicationShutdown();
  });

  it('comes back later to a server that hangs up', async () => {
    const rude = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(rude, 'listening');
    const { port } = rude.address() as AddressInfo;
    const hasty = new EmailSender({ smtpUrl: `smtp://127.0.0.1:${port}`, from });
    expect(await hasty.send(aLetter())).toMatchObject({ result: 'later' });
    hasty.onApplicationShutdown();
    rude.close();
  });

  it('names the address to which each letter returns, in the envelope alone', async () => {
    const returning = new EmailSender({
      ...{ smtpUrl: mail.url, from },
      returnAddressOf: (id) => `bounces+${id}@example.org`,
    });
    const letter = aLetter();
    await returning.send(letter);
    returning.onApplicationShutdown();
    expect(mail.senders).toEqual([`bounces+${letter.id}@example.org`]);
    expect(mail.taken[0]?.from?.text).toBe('"Sportello" <desk@example.org>');
    expect(mail.takenBy('fatima@example.org')).toHaveLength(1);
  });

  it('lets nobody add a header or a receiver', async () => {
    const evil = 'fatima@example.org\r\nBcc: all@example.org';
    const letter = writeLetter(sayUnreviewed, 'reminder', anAppointment());
    await channel.send(aLetter({ letter: { ...letter, subject: `a\r\nBcc: all@example.org` } }));
    await channel.send(aLetter({ to: evil }));
    for (const taken of mail.taken) expect(taken.bcc).toBeUndefined();
    expect(mail.takenBy('all@example.org')).toEqual([]);
    expect(mail.taken[0]?.subject).toBe('a Bcc: all@example.org');
  });
});
