import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import {
  approvalAsked,
  emergencyAccessOpened,
  operatorInvited,
  readPastHabit,
} from '@one-stop-shop/identity/contracts';
import type { EventDefinition } from '@one-stop-shop/shared/contracts';
import { announce, type Said } from '@one-stop-shop/shared/server';
import { EmailChannel } from '../channels/email-channel';
import type { EmergencyAccessToTell, InvitationToTell } from '../domain/staff-to-tell';
import { MailServer } from '../testing/mail-server';
import { anOperator, aprilia, cori, inWorker, MessageDesk } from '../testing/message-desk';
import type { SendMessage } from './send-message';
import { SweepMessages } from './sweep-messages';

const at = '2026-11-23T08:00:00.000Z';

const anInvitation = (wishes: Partial<InvitationToTell> = {}): InvitationToTell => ({
  kind: 'welcome',
  name: 'Awa <Prova>',
  email: 'awa@example.org',
  url: 'https://desk.example/sportello/invito#secret-of-the-link',
  expiresAt: new Date('2026-11-26T08:00:00Z'),
  ...wishes,
});

const anAccess = (accessId: string, told: string, email: string): EmergencyAccessToTell => ({
  email,
  told,
  opened: 'Cori',
  from: ['Aprilia'],
  by: 'Ada Prova',
  role: 'social_worker',
  openedAt: new Date(at),
  endsAt: new Date('2026-11-23T09:00:00Z'),
  accessId,
});

describe('messages to staff', () => {
  let desk: MessageDesk;
  let mail: MailServer;
  let channel: EmailChannel;
  let sending: SendMessage;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    desk = await MessageDesk.open();
    mail = await MailServer.start();
    channel = new EmailChannel({ smtpUrl: mail.url, from: 'desk@example.org' });
    sending = desk.sendingBy(channel);
  });
  afterAll(async () => {
    channel.onApplicationShutdown();
    await mail.stop();
    await desk.close();
  });
  beforeEach(() => {
    mail.taken.length = 0;
    desk.database.clock.set(at);
  });

  const happens = async <Definition extends EventDefinition>(
    event: Definition,
    said: Said<Definition> & { readonly municipality: string },
  ): Promise<void> => {
    await desk.database.workerUnitOfWork.inTransaction(inWorker(said.municipality), (tx) =>
      announce(tx, event, said),
    );
    await desk.relayAll();
  };
  const sendDue = async (): Promise<void> => {
    const due = await new SweepMessages(desk.database.workerUnitOfWork).run(100);
    for (const { municipality, messageId } of due) {
      await sending.run(inWorker(municipality), messageId);
    }
  };
  const invited = async (invitation?: InvitationToTell): Promise<string> => {
    const invitationId = randomUUID();
    if (invitation) desk.staff.invitations.set(invitationId, invitation);
    await happens(operatorInvited, { municipality: cori, invitationId });
    return invitationId;
  };

  it('bring the link of an invitation, in Italian and in English', async () => {
    await invited(anInvitation());
    await sendDue();
    const [letter] = mail.takenBy('awa@example.org');
    expect(letter?.subject).toBe('One Stop Shop: il tuo invito');
    const [italian, english] = letter?.text?.split('\n\n--------\n\n') ?? [];
    for (const part of [italian, english]) {
      expect(part).toContain('https://desk.example/sportello/invito#secret-of-the-link');
      expect(part).toContain('Awa <Prova>');
      expect(part).toContain('9:00');
    }
    expect(italian).toContain('fino a giovedì 26 novembre, ore 09:00');
    expect(english).toContain('until Thursday 26 November');
    expect(letter?.html).toContain('<bdi>Awa &lt;Prova&gt;</bdi>');
  });

  it('say what two administrators decided to whoever lost a factor', async () => {
    await invited(anInvitation({ kind: 'recovery' }));
    await sendDue();
    expect(mail.taken[0]?.subject).toBe('One Stop Shop: entra di nuovo');
    expect(mail.taken[0]?.text).toContain('non valgono più');
  });

  it('are dropped when the invitation holds no longer', async () => {
    const id = await invited();
    await sendDue();
    expect(mail.taken).toEqual([]);
    expect(await desk.toldOf(id)).toEqual(['invitation dropped']);
  });

  it('go once, however often the event comes', async () => {
    const invitationId = await invited(anInvitation());
    await happens(operatorInvited, { municipality: cori, invitationId });
    await sendDue();
    await sendDue();
    expect(mail.taken).toHaveLength(1);
  });

  it('tell both contacts who opened what until when, and neither about whom nor why', async () => {
    const accessId = randomUUID();
    const told = [
      [cori, 'Cori', 'dati@cori.example.org'],
      [aprilia, 'Aprilia', 'dati@aprilia.example.org'],
    ] as const;
    for (const [municipality, name, email] of told) {
      desk.staff.accesses.set(`${municipality} ${accessId}`, anAccess(accessId, name, email));
    }
    await happens(emergencyAccessOpened, {
      municipality: aprilia,
      told: [cori, aprilia],
      accessId,
    });
    await sendDue();
    for (const [, name, email] of told) {
      const [letter] = mail.takenBy(email);
      expect(letter?.subject).toBe('Accesso di emergenza: Cori');
      expect(letter?.text).toContain(`nel Comune di ${name}.`);
      expect(letter?.text).toContain('Chi: Ada Prova, assistente sociale');
      expect(letter?.text).toContain('lunedì 23 novembre, dalle 09:00 alle 10:00');
      expect(letter?.text).toContain('Who: Ada Prova, social worker');
      expect(letter?.text).toContain(accessId);
    }
  });

  it('ask whoever is responsible, with a letter for each link', async () => {
    const approvalId = randomUUID();
    for (const [secret, asked] of [
      ['first', at],
      ['second', '2026-11-23T08:30:00.000Z'],
    ] as const) {
      desk.staff.approvals.set(approvalId, {
        name: 'Rita Prova',
        email: 'rita@example.org',
        municipality: 'Cori',
        askedBy: 'Ada Prova',
        url: `https://desk.example/sportello/approva#${secret}`,
        expiresAt: new Date('2026-11-30T08:00:00Z'),
      });
      desk.database.clock.set(asked);
      await happens(approvalAsked, { municipality: cori, approvalId });
      await happens(approvalAsked, { municipality: cori, approvalId });
      await sendDue();
    }
    const letters = mail.takenBy('rita@example.org').map(({ text = '' }) => text);
    expect(letters).toHaveLength(2);
    expect(letters[0]).toContain('https://desk.example/sportello/approva#first');
    expect(letters[1]).toContain('https://desk.example/sportello/approva#second');
    expect(letters[0]).toContain('Ada Prova');
    expect(letters[0]).toContain('Comune di Cori');
  });

  it('tell the contact of each municipality who read of many people, and of whom to none', async () => {
    const readingDayId = randomUUID();
    const told = [
      [cori, 'Cori', 'dati@cori.example.org'],
      [aprilia, 'Aprilia', 'dati@aprilia.example.org'],
    ] as const;
    for (const [municipality, name, email] of told) {
      desk.staff.readings.set(`${municipality} ${readingDayId}`, {
        email,
        told: name,
        by: 'Ada Prova',
        askedAt: new Date(at),
        people: 301,
        habit: municipality === cori ? 20 : 0,
      });
      await happens(readPastHabit, { municipality, readingDayId });
    }
    await sendDue();
    for (const [municipality, name, email] of told) {
      const [letter, ...more] = mail.takenBy(email);
      expect(more).toEqual([]);
      expect(letter?.text).toContain(`nel Comune di ${name}.`);
      expect(letter?.text).toContain('Account: Ada Prova');
      expect(letter?.text).toContain('Persone in quel giorno finora: 301');
      expect(letter?.text).toContain(
        municipality === cori ? 'circa 20' : 'Non c’è un’abitudine con cui confrontare',
      );
      for (const [, other] of told) {
        if (other !== name) expect(letter?.text).not.toContain(other);
      }
      expect(letter?.text).not.toContain(readingDayId);
    }
  });

  it('are seen by the operators of the municipality they go out for, as ids', async () => {
    const id = await invited(anInvitation());
    const seen = (municipality: string): Promise<object[]> =>
      desk.database.unitOfWork.inTransaction(anOperator([municipality]), (tx) =>
        tx.query('SELECT kind FROM notifications.message WHERE subject = $1', [id]),
      );
    expect(await seen(cori)).toEqual([{ kind: 'invitation' }]);
    expect(await seen(aprilia)).toEqual([]);
  });
});
