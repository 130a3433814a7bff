import { publicLanguages, serviceLanguages } from '@one-stop-shop/shared/contracts';
import { expectOpens, sayUnreviewed } from '@one-stop-shop/shared/server/testing';
import { appointmentKinds } from '../domain/message';
import { anAppointment } from '../testing/an-appointment';
import { writeLetter, writeLetterOfChanges } from './visit-letter';

const address = anAppointment().manageUrl;

describe('the link in a letter', () => {
  it.each(serviceLanguages)('stands alone and opens, to a reader of %s', (language) => {
    for (const kind of appointmentKinds.filter((each) => each !== 'cancelled')) {
      expectOpens(writeLetter(sayUnreviewed, kind, anAppointment({ language })), address);
    }
  });

  it.each(publicLanguages)('does so for each of several visits, in %s', (language) => {
    const change = { appointmentId: 'one', before: new Date('2026-11-24T15:00:00Z') };
    const visit = anAppointment({ language });
    const letter = writeLetterOfChanges(sayUnreviewed, [
      { ...change, appointment: visit },
      { ...change, appointment: { ...visit, firstName: 'Zohra' } },
    ]);
    expectOpens(letter, address);
  });

  it('dials in HTML, where the number keeps its direction', () => {
    const { html } = writeLetter(sayUnreviewed, 'confirmation', anAppointment({ language: 'ar' }));
    expect(html).toContain('<a href="tel:0696617267"><bdi dir="ltr">06 96617267</bdi></a>');
  });
});
