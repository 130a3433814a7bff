import { publicLanguages, writingDirection } from '@one-stop-shop/shared/contracts';
import { sayUnreviewed } from '@one-stop-shop/shared/server/testing';
import { appointmentKinds } from '../domain/message';
import { anAppointment } from '../testing/an-appointment';
import { senderOf } from './sender';
import { writeLetter } from './visit-letter';

describe('a letter', () => {
  it('is in the language of the person, with the Italian text below', () => {
    const { text, html, subject, language } = writeLetter(
      sayUnreviewed,
      'reminder',
      anAppointment(),
    );
    expect(language).toBe('ur');
    expect(subject).toBe('یاد دہانی: منگل، 24 نومبر، 16:20');
    const [urdu, italian] = text.split('\n\n--------\n\n');
    expect(urdu).toContain('ہم آپ کو ملاقات یاد دلا رہے ہیں۔');
    expect(italian).toContain('Ti ricordiamo l’appuntamento.');
    expect(italian).toContain('Giorno: martedì 24 novembre\nOra: 16:20\nDove: Sportello di Cori,');
    expect(html.indexOf('<div lang="ur" dir="rtl">')).toBeGreaterThan(0);
    expect(html.indexOf('<div lang="it" dir="ltr">')).toBeGreaterThan(
      html.indexOf('lang="ur" dir'),
    );
  });

  it('to an Italian reader is written once', () => {
    const { text, html } = writeLetter(
      sayUnreviewed,
      'confirmation',
      anAppointment({ language: 'it' }),
    );
    expect(text.match(/confermato/g)).toHaveLength(1);
    expect(html.match(/<div lang=/g)).toHaveLength(1);
  });

  it.each(['bn', 'wo', 'sq'] as const)('is in English where we have no words in %s', (language) => {
    const { text, html } = writeLetter(sayUnreviewed, 'confirmation', anAppointment({ language }));
    expect(text).toContain('The appointment is confirmed.');
    expect(text).toContain('Day: Tuesday 24 November');
    expect(text).toContain('L’appuntamento è confermato.');
    expect(html).toContain('<html lang="en" dir="ltr">');
  });

  it.each(publicLanguages)('is whole in %s, whatever it tells', (language) => {
    for (const kind of appointmentKinds) {
      const { text, html, subject } = writeLetter(sayUnreviewed, kind, anAppointment({ language }));
      for (const part of [text, html, subject]) {
        expect(part).not.toMatch(/[{}]|undefined/);
        expect(part).toContain('16:20');
      }
      expect(html).toContain(`lang="${language}" dir="${writingDirection(language)}"`);
    }
  });

  it('keeps times, codes and numbers left to right in right-to-left text', () => {
    const { text, html } = writeLetter(
      sayUnreviewed,
      'confirmation',
      anAppointment({ language: 'ar' }),
    );
    const arabic = text.split('--------')[0] ?? '';
    expect(arabic).toContain('الوقت: \u206616:20\u2069');
    expect(arabic).toContain('\u2066AB12 CD34\u2069');
    expect(arabic).toContain('\u206606 96617267\u2069');
    expect(arabic).toContain('\u2068Fatima\u2069');
    expect(html).toContain('<bdi dir="ltr">16:20</bdi>');
    expect(html).toContain('<a href="tel:0696617267"><bdi dir="ltr">06 96617267</bdi></a>');
  });

  it('says what to bring, the code and how to change it', () => {
    const { text, html, calendars } = writeLetter(
      sayUnreviewed,
      'moved',
      anAppointment({ language: 'en' }),
    );
    expect(text).toContain('Bring a document with your photo, your tax code');
    expect(text).toContain('Your code: AB12 CD34.');
    expect(text).toContain('\nhttps://desk.example/prenota/gestisci#secret-of-the-link');
    expect(html).toContain('href="https://desk.example/prenota/gestisci#secret-of-the-link"');
    expect(calendars).toEqual([anAppointment().calendar]);
  });

  it('shows day and hour large, one button in their language, and the way there', () => {
    const { html, text } = writeLetter(sayUnreviewed, 'reminder', anAppointment());
    const [urdu = ''] = html.split('<hr>');
    expect(urdu).toMatch(/<strong style="font-size: 28px[^"]*">منگل، 24 نومبر<\/strong>/);
    expect(urdu).toMatch(/<strong style="font-size: 28px[^"]*"><bdi dir="ltr">16:20<\/bdi>/);
    expect(urdu).toMatch(
      /<a href="[^"]*#secret-of-the-link" style="[^"]*">تبدیل یا منسوخ کریں<\/a>/,
    );
    expect(urdu).toContain('query=Via%20della%20Libert');
    expect(text).not.toContain('openstreetmap');
    expect(text).toContain('دن: منگل، 24 نومبر');
  });

  it('of a move crosses out the moment before', () => {
    const before = new Date('2026-11-17T10:00:00Z');
    const { html, text } = writeLetter(
      sayUnreviewed,
      'moved',
      anAppointment({ language: 'it' }),
      before,
    );
    expect(text).toContain('Prima: martedì 17 novembre, 11:00. Non vale più.');
    expect(html).toContain('<s>martedì 17 novembre</s>');
    // One that an earlier version planned does not know it.
    expect(
      writeLetter(sayUnreviewed, 'moved', anAppointment({ language: 'it' })).text,
    ).not.toContain('Prima:');
  });

  it('comes from the service as people know it, with the town of the desk', () => {
    const { desk } = anAppointment();
    expect(senderOf(desk)).toBe('Sportello Unico – Cori');
    expect(senderOf({ ...desk, address: 'Piazza 1' })).toBe('Sportello Unico – Sportello di Cori');
  });

  it('of a cancellation opens nothing, has nothing to bring and clears the calendar', () => {
    const { text, calendars } = writeLetter(
      sayUnreviewed,
      'cancelled',
      anAppointment({ language: 'en' }),
    );
    expect(text).toContain('You do not have to come.');
    expect(text).toContain('Telephone of the desk: 06 96617267');
    expect(text).not.toMatch(/AB12|gestisci|Bring/);
    expect(text).toContain('Open the attached file to take it out.');
    expect(calendars).toHaveLength(1);
  });

  it('to somebody who booked for another names that person', () => {
    const { text } = writeLetter(
      sayUnreviewed,
      'reminder',
      anAppointment({ language: 'en', forSomeoneElse: true }),
    );
    expect(text).toContain('This message is about the appointment of Fatima.');
    expect(text).not.toContain('Hello Fatima');
  });

  it('spaces the phone as the pages do, and dials it without a gap', () => {
    const desk = { ...anAppointment().desk, phone: '+390696617267' };
    const { text, html } = writeLetter(sayUnreviewed, 'reminder', anAppointment({ desk }));
    expect(text).toContain('+39 06 9661 7267');
    expect(html).toContain('<a href="tel:+390696617267"><bdi dir="ltr">+39 06 9661 7267</bdi></a>');
  });

  it('leaves out the phone that a desk does not have', () => {
    const desk = { ...anAppointment().desk, phone: null };
    expect(
      writeLetter(sayUnreviewed, 'reminder', anAppointment({ language: 'en', desk })).text,
    ).not.toContain('Telephone');
  });

  it('shows a name as it was written and runs none of it', () => {
    const { html, text } = writeLetter(
      sayUnreviewed,
      'reminder',
      anAppointment({ language: 'en', firstName: "‘Abd al-Raḥmān O'Neil" }),
    );
    expect(html).toContain('<bdi>‘Abd al-Raḥmān O&#39;Neil</bdi>');
    expect(text).toContain("Hello ‘Abd al-Raḥmān O'Neil.");
  });
});
