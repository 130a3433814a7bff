import { dangers } from '@one-stop-shop/identity/contracts';
import { expectOpens } from '@one-stop-shop/shared/server/testing';
import {
  writeApproval,
  writeEmergencyNotice,
  writeInvitation,
  writeReadingNotice,
  writeTeamNaming,
} from './staff-letter';

const url = 'https://desk.example/sportello/invito#secret-of-the-link';
const anInvitation = {
  kind: 'welcome' as const,
  name: 'Awa <Prova>',
  email: 'awa@example.org',
  url,
  expiresAt: new Date('2026-11-26T08:00:00Z'),
};
const anApproval = {
  ...{ name: 'Rita Prova', email: 'rita@example.org', municipality: 'Cori', askedBy: 'Ada Prova' },
  url,
  expiresAt: new Date('2026-11-30T08:00:00Z'),
};
const anAccess = {
  email: 'dati@aprilia.example.org',
  told: 'Aprilia',
  opened: 'Cori',
  from: ['Aprilia'],
  by: 'Ada Prova',
  role: 'social_worker',
  danger: 'violence_at_home',
  openedAt: new Date('2026-11-23T08:00:00Z'),
  endsAt: new Date('2026-11-23T09:00:00Z'),
  accessId: '0190a1b2-0000-7000-8000-0000000000c1',
};
const aReading = {
  email: 'dati@cori.example.org',
  told: 'Cori',
  by: 'Ada Prova',
  askedAt: new Date('2026-11-23T08:00:00Z'),
  people: 301,
  habit: 20,
};

describe('a letter to staff', () => {
  it('brings the link of an invitation, in Italian and in English', () => {
    const { subject, text, html } = writeInvitation(anInvitation);
    expect(subject).toBe('One Stop Shop: il tuo invito');
    const [italian, english] = text.split('\n\n--------\n\n');
    for (const part of [italian, english]) {
      expect(part).toContain(url);
      expect(part).toContain('Awa <Prova>');
      expect(part).toContain('9:00');
    }
    expect(italian).toContain('fino a giovedì 26 novembre, ore 09:00');
    expect(english).toContain('until Thursday 26 November');
    expect(html).toContain('<bdi>Awa &lt;Prova&gt;</bdi>');
  });

  it('says what two administrators decided to whoever lost a factor', () => {
    const { subject, text } = writeInvitation({ ...anInvitation, kind: 'recovery' });
    expect(subject).toBe('One Stop Shop: entra di nuovo');
    expect(text).toContain('non valgono più');
  });

  it('asks whoever is responsible, and says who asks for which municipality', () => {
    const { text } = writeApproval(anApproval);
    expect(text).toContain('Ada Prova');
    expect(text).toContain('Comune di Cori');
  });

  it('tells a contact who opened what until when', () => {
    const { subject, text } = writeEmergencyNotice(anAccess);
    expect(subject).toBe('Accesso di emergenza: Cori');
    expect(text).toContain('nel Comune di Aprilia.');
    expect(text).toContain('Chi: Ada Prova, assistente sociale');
    expect(text).toContain('lunedì 23 novembre, dalle 09:00 alle 10:00');
    expect(text).toContain('Pericolo: violenza in casa');
    expect(text).toContain('Danger: violence at home');
    expect(text).toContain('Who: Ada Prova, social worker');
    expect(text).toContain(anAccess.accessId);
  });

  it('says of an access from before that the danger was not said', () => {
    const { text } = writeEmergencyNotice({ ...anAccess, danger: null });
    expect(text).toContain('Pericolo: non detto');
  });

  it('has a word for each danger', () => {
    const words = dangers.map((danger) => writeEmergencyNotice({ ...anAccess, danger }).text);
    expect(new Set(words).size).toBe(dangers.length);
    expect(words.join()).not.toContain('non detto');
  });

  it.each([
    [20, 'circa 20'],
    [0, 'Non c’è un’abitudine con cui confrontare'],
  ])('tells a contact who read of many people, beside a habit of %s', (habit, said) => {
    const { text } = writeReadingNotice({ ...aReading, habit });
    expect(text).toContain('nel Comune di Cori.');
    expect(text).toContain('Account: Ada Prova');
    expect(text).toContain('Persone in quel giorno finora: 301');
    expect(text).toContain(said);
  });

  it('tells who answers for a municipality to whom records were given, and by whom', () => {
    const { subject, text } = writeTeamNaming({
      ...{ name: 'Bruna Prova', email: 'bruna@cori.example.org', municipality: 'Cori' },
      ...{ colleague: 'Carla Prova', by: 'Ada Prova', at: new Date('2026-11-23T08:00:00Z') },
    });
    expect(subject).toContain('Cori');
    expect(text).toContain('Schede riservate affidate a: Carla Prova');
    expect(text).toContain('Da: Ada Prova');
    expect(text).toContain('lunedì 23 novembre, ore 09:00');
  });

  it('has links that stand alone and open', () => {
    expectOpens(writeInvitation(anInvitation), url);
    expectOpens(writeInvitation({ ...anInvitation, kind: 'recovery' }), url);
    expectOpens(writeApproval(anApproval), url);
  });
});
