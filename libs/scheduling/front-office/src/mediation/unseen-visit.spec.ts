import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTranslateService, TranslateService } from '@ngx-translate/core';

import type { OwnAppointment } from '@one-stop-shop/scheduling/contracts';

import { actsOn } from '../agenda/acts/acts-on';
import { PresentMinute } from '../agenda/calendar/present-minute';
import { AppointmentLine } from '../agenda/day/appointment-line';
import { SidePanel } from '../agenda/side-panel';
import italian from '../../i18n/staff/it.json' with { type: 'json' };
import english from '../../i18n/staff/en.json' with { type: 'json' };
import { anOwnVisit } from './testing/a-mediation';

/** As a mediator gets it when who comes is not shown. */
function anUnseenVisit(time: string): OwnAppointment {
  const { firstName: _, forSomeoneElse: __, phone: ___, ...visit } = anOwnVisit(time);
  return visit;
}

const now = new Date('2026-11-24T16:00:00Z');

async function lineOf(entry: OwnAppointment, words: typeof italian): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      provideTranslateService(),
      { provide: SidePanel, useValue: { appointment: signal(undefined) } },
      { provide: PresentMinute, useValue: { now: signal(now) } },
    ],
  });
  const translate = TestBed.inject(TranslateService);
  translate.setTranslation('it', words);
  translate.use('it');
  const fixture = TestBed.createComponent(AppointmentLine);
  fixture.componentRef.setInput('entry', entry);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('.line__name')?.textContent ?? '';
}

describe('a visit whose person is not shown', () => {
  it.each([
    ['Italian', italian, 'Appuntamento'],
    ['English', english, 'Appointment'],
  ])('is a line all the same, in %s', async (_, words, said) => {
    expect(await lineOf(anUnseenVisit('16:00'), words)).toBe(said);
  });

  it('is a line with the name once it is shown', async () => {
    expect(await lineOf(anOwnVisit('16:00', { firstName: 'Sana' }), italian)).toBe('Sana');
  });

  it('offers no act, since it would be refused', () => {
    expect(actsOn(anUnseenVisit('16:00'), now, false)).toEqual([]);
    expect(actsOn(anOwnVisit('16:00'), now, false)).toContain('arrived');
  });
});
