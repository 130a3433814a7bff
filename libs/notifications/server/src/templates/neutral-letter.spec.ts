import { publicLanguages } from '@one-stop-shop/shared/contracts';
import { sayUnreviewed } from '@one-stop-shop/shared/server/testing';
import { EmailSender } from '../channels/email-sender';
import { MailServer } from '../testing/mail-server';
import { writeNeutralLetter } from './neutral-letter';

const at = new Date('2026-11-24T15:20:00Z');
const phone = '06 96617267';
const facts = { moments: [{ at, is: 'kept' }], phone } as const;

describe('a neutral letter', () => {
  it('says day, hour and a number to call, and a subject that says not even when', () => {
    const letter = writeNeutralLetter(sayUnreviewed, 'it', facts);
    expect(letter.subject).toBe('Appuntamento');
    expect(letter.text).toBe(
      'Hai un appuntamento.\nmartedì 24 novembre, 16:20\n\nVuoi sapere altro? Chiama: 06 96617267\n',
    );
    expect(letter.calendars).toEqual([]);
  });

  it('says what moved, what is off, and that there is news', () => {
    const about = (moments: Parameters<typeof writeNeutralLetter>[2]['moments']) =>
      writeNeutralLetter(sayUnreviewed, 'it', { moments, phone: undefined }).text;
    expect(about([{ at, is: 'moved' }])).toContain('ha un nuovo giorno o una nuova ora');
    expect(about([{ at, is: 'off' }])).toContain('Questo appuntamento è annullato.');
    expect(about([])).toBe('C’è una novità per te.\n\nVuoi sapere altro? Chiedi di persona.\n');
  });

  it.each(publicLanguages)('opens nothing and names nothing in %s', (language) => {
    for (const moments of [facts.moments, []]) {
      const { text, html, subject } = writeNeutralLetter(sayUnreviewed, language, {
        ...facts,
        moments,
      });
      for (const part of [text, html, subject]) {
        expect(part).not.toMatch(/[{}]|undefined|https?:|sportello|Cori|comun|migra|mediat/i);
      }
      // A number to dial is all that opens.
      expect(html.match(/href="[^"]*"/g)?.every((link) => link.startsWith('href="tel:'))).toBe(
        true,
      );
      expect(subject).not.toMatch(/\d/);
    }
  });

  it('says that a machine translated it without naming whom to ask', () => {
    const { text } = writeNeutralLetter(sayUnreviewed, 'ur', facts);
    expect(text).toContain('ترجمہ مشین نے کیا ہے۔');
    expect(text).not.toContain('دفتر');
  });

  it('leaves without a sender’s name, an address for answers or a file', async () => {
    const mail = await MailServer.start();
    const channel = new EmailSender({ smtpUrl: mail.url, from: 'Sportello di Cori <a@b.example>' });
    const letter = writeNeutralLetter(sayUnreviewed, 'ur', facts);
    const id = '0190a1b2-0000-7000-8000-0000000000aa';
    await channel.send({ id, to: 'amina@example.org', sender: '', letter });
    const [taken] = mail.taken;
    expect(taken?.from?.value).toEqual([{ address: 'a@b.example', name: '' }]);
    expect(taken?.messageId).toBe(`<${id}@b.example>`);
    expect(taken?.attachments).toEqual([]);
    expect(taken?.replyTo).toBeUndefined();
    const headers = taken?.headerLines.map(({ line }) => line).join('\n');
    expect(headers).not.toMatch(/sportello|cori/i);
    channel.onApplicationShutdown();
    await mail.stop();
  });
});
