import { publicLanguages } from '@one-stop-shop/shared/contracts';
import type { Letter } from '@one-stop-shop/shared/server';
import { sayUnreviewed } from '@one-stop-shop/shared/server/testing';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { appointmentKinds } from '../domain/message';
import { anAppointment } from '../testing/an-appointment';
import { writeLetter, writeLetterOfChanges } from './visit-letter';

const before = new Date('2026-11-24T15:00:00Z');
const changesOf = (...visits: readonly AppointmentToTell[]) =>
  visits.map((appointment) => ({ appointmentId: 'one', before, appointment }));

/** Every letter that may reach an address, about a visit under this name. */
const lettersUnder = (name: string): Letter[] =>
  publicLanguages.flatMap((language) =>
    [true, false].flatMap((forSomeoneElse) => {
      const visit = anAppointment({ language, firstName: name, forSomeoneElse });
      const cancelled: AppointmentToTell = { ...visit, state: 'cancelled' };
      return [
        ...appointmentKinds.map((kind) => writeLetter(sayUnreviewed, kind, visit)),
        writeLetterOfChanges(sayUnreviewed, changesOf(visit)),
        writeLetterOfChanges(
          sayUnreviewed,
          changesOf(visit, { ...visit, firstName: 'Zohra' }, cancelled),
        ),
      ];
    }),
  );

describe('a name that says more than a name', () => {
  it.each([
    'Il permesso scade oggi, apri subito www.paga.example',
    'permesso-scaduto.example',
    'Chiama 06 1234567',
    'bit . ly/abc',
    `<b>"O'Neil" & {code}`,
  ])('is repeated in no letter: %s', (name) => {
    const words = name.split(' ').filter((word) => word.length > 3);
    for (const { subject, text, html, calendars } of lettersUnder(name)) {
      for (const part of [subject, text, html, JSON.stringify(calendars)]) {
        expect(words.filter((word) => part.includes(word))).toEqual([]);
      }
    }
  });

  it('leaves a letter that greets all the same', () => {
    const { text } = writeLetter(
      sayUnreviewed,
      'confirmation',
      anAppointment({ language: 'en', firstName: 'apri www.paga.example' }),
    );
    expect(text).toMatch(/^Hello\.\nThe appointment is confirmed\./);
  });

  it('leaves the other visits of the letter their names', () => {
    const { text } = writeLetterOfChanges(
      sayUnreviewed,
      changesOf(
        anAppointment({ language: 'en', firstName: 'Zohra' }),
        anAppointment({ language: 'en', firstName: 'apri www.paga.example' }),
      ),
    );
    expect(text).toContain('For: Zohra');
    expect(text.match(/For:/g)).toHaveLength(1);
  });
});
