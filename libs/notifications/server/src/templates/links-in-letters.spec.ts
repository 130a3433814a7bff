import { publicLanguages, serviceLanguages } from '@one-stop-shop/shared/contracts';
import { appointmentKinds } from '../domain/message';
import { anAppointment } from '../testing/an-appointment';
import { writeLetter, writeLetterOfChanges, type Letter } from './letter';
import { writeApproval, writeInvitation } from './staff-letter';

const address = anAppointment().manageUrl;

/** The addresses as mail programs find them: up to the next space or tag. */
const addressesIn = (part: string): string[] => part.match(/https?:[^\s<"]+/g) ?? [];

function expectOpens({ text, html }: Letter, url: string): void {
  expect(new Set(addressesIn(text))).toEqual(new Set([url]));
  expect(new Set(addressesIn(html))).toEqual(new Set([url]));
  // In the plain part the address is the whole line: no sign, no mark, no space beside it.
  const lines = text.split('\n').filter((line) => line.includes('http'));
  expect(new Set(lines)).toEqual(new Set([url]));
  const shown = html.split('\n').filter((line) => line.includes('http'));
  for (const line of shown) {
    expect(line.replace(/<[^>]*>/g, '')).toBe(url);
    expect(line).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  }
}

describe('the link in a letter', () => {
  it.each(serviceLanguages)('stands alone and opens, to a reader of %s', (language) => {
    for (const kind of appointmentKinds.filter((each) => each !== 'cancelled')) {
      expectOpens(writeLetter(kind, anAppointment({ language })), address);
    }
  });

  it.each(publicLanguages)('does so for each of several visits, in %s', (language) => {
    const change = { appointmentId: 'one', before: new Date('2026-11-24T15:00:00Z') };
    const visit = anAppointment({ language });
    const letter = writeLetterOfChanges([
      { ...change, appointment: visit },
      { ...change, appointment: { ...visit, firstName: 'Zohra' } },
    ]);
    expectOpens(letter, address);
  });

  it('does so for staff', () => {
    const url = 'https://desk.example/entra#secret-of-the-invitation';
    const expiresAt = new Date('2026-11-27T10:00:00Z');
    const staff = { name: 'Anna', email: 'anna@comune.example', url, expiresAt };
    for (const kind of ['welcome', 'recovery'] as const) {
      expectOpens(writeInvitation({ ...staff, kind }), url);
    }
    const asked = { municipality: 'Cori', askedBy: 'Ada' };
    expectOpens(writeApproval({ ...staff, ...asked }), url);
  });

  it('dials in HTML, where the number keeps its direction', () => {
    const { html } = writeLetter('confirmation', anAppointment({ language: 'ar' }));
    expect(html).toContain('<a href="tel:0696617267"><bdi dir="ltr">06 96617267</bdi></a>');
  });
});
