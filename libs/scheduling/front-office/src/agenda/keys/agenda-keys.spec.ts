import { jest } from '@jest/globals';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import type { AgendaEntry } from '@one-stop-shop/scheduling/contracts';
import { UndoOffer } from '@one-stop-shop/shared/front-office/staff';

import { AppointmentActs } from '../acts/appointment-acts';
import { DayWalk } from '../calendar/day-walk';
import { DaysInView } from '../calendar/days-in-view';
import { PresentMinute } from '../calendar/present-minute';
import { SidePanel } from '../side-panel';
import { VisitsInView } from '../visits-in-view';
import { aVisit, twentyMinutes } from '../testing/a-day';
import { AgendaKeys } from './agenda-keys';

const visit = aVisit('16:20');
const now = signal(new Date());
const day = signal('2026-11-24');
let recorded: string[];
let walked: number[];
let keys: AgendaKeys;
let panel: SidePanel;

beforeEach(() => begin());

function begin(mayChange = true): void {
  TestBed.resetTestingModule();
  recorded = [];
  walked = [];
  now.set(new Date(twentyMinutes('16:20').startsAt));
  const recordAttendance = ({ firstName }: AgendaEntry, state: string) =>
    recorded.push(`${firstName} ${state}`);
  TestBed.configureTestingModule({
    providers: [
      AgendaKeys,
      SidePanel,
      UndoOffer,
      { provide: AppointmentActs, useValue: { recordAttendance } },
      { provide: DaysInView, useValue: { range: day, days: () => [day()] } },
      { provide: DayWalk, useValue: { go: (steps: number) => walked.push(steps) } },
      { provide: VisitsInView, useValue: { visits: signal([visit]), mayChange } },
      { provide: PresentMinute, useValue: { now } },
    ],
  });
  keys = TestBed.inject(AgendaKeys);
  panel = TestBed.inject(SidePanel);
}

describe('the keys on the agenda', () => {
  it('record what became of the chosen visit', () => {
    panel.show(visit.id);
    keys.perform('arrived', []);
    keys.perform('no_show', []);
    expect(recorded).toEqual(['Aminata arrived', 'Aminata no_show']);
  });

  it('take back what was just marked, whoever is chosen by now', () => {
    TestBed.inject(UndoOffer).offer({
      about: aVisit('16:00').id,
      canWait: true,
      holds: () => true,
      takeBack: () => {
        recorded.push('taken back');
        return Promise.resolve();
      },
    });
    panel.show(visit.id);
    keys.perform('undo', []);
    expect(recorded).toEqual(['taken back']);
    TestBed.inject(UndoOffer).withdraw();
    keys.perform('undo', []);
    expect(keys.nothingDone()).toBe('not-now');
  });

  it('say why nothing happened', () => {
    keys.perform('arrived', []);
    expect(keys.nothingDone()).toBe('choose-first');
    now.set(new Date(twentyMinutes('16:00').startsAt));
    panel.show(visit.id);
    expect(keys.nothingDone()).toBeUndefined();
    keys.perform('no_show', []);
    expect(keys.nothingDone()).toBe('not-now');
    keys.perform('next-day', []);
    expect(keys.nothingDone()).toBeUndefined();
    expect(recorded).toEqual([]);
    expect(walked).toEqual([1]);
  });

  it('ask before they cancel, and step back one by one', () => {
    panel.show(visit.id);
    keys.perform('cancel', []);
    expect(panel.face()).toBe('cancel');
    keys.perform('close', []);
    expect(panel.face()).toBe('appointment');
    keys.perform('close', []);
    expect(panel.face()).toBe('summary');
  });

  it('choose the next visit and give it the focus', () => {
    const line = document.createElement('button');
    line.dataset['line'] = visit.id;
    line.addEventListener('click', () => panel.show(visit.id));
    document.body.append(line);
    keys.perform('next-appointment', [line]);
    expect(panel.appointment()).toEqual(visit);
    expect(document.activeElement).toBe(line);
    line.remove();
  });

  it('do nothing to a visit while a booking is being written', () => {
    panel.show(visit.id);
    keys.perform('new-booking', []);
    keys.perform('cancel', []);
    expect(panel.face()).toBe('new-booking');
    expect(keys.nothingDone()).toBe('choose-first');
  });

  it('say that who arrives is noted on the day', () => {
    now.set(new Date('2026-11-23T10:00:00Z'));
    panel.show(visit.id);
    keys.perform('arrived', []);
    expect([keys.nothingDone(), recorded]).toEqual(['not-before-day', []]);
  });

  it('are about what was just booked, while its code is in view', () => {
    keys.perform('new-booking', []);
    panel.showBooked(visit.id);
    keys.perform('arrived', []);
    expect([recorded, panel.face()]).toEqual([['Aminata arrived'], 'new-booking']);
    keys.perform('new-booking', []);
    keys.perform('arrived', []);
    expect(keys.nothingDone()).toBe('choose-first');
  });

  it('of a mediator record who came and change nothing', () => {
    begin(false);
    panel.show(visit.id);
    keys.perform('move', []);
    keys.perform('cancel', []);
    expect(keys.nothingDone()).toBe('not-now');
    expect(panel.face()).toBe('appointment');
    keys.perform('new-booking', []);
    expect(panel.face()).toBe('appointment');
    keys.perform('arrived', []);
    expect(recorded).toEqual(['Aminata arrived']);
  });

  it('lead to what others show beside the chosen visit, or say why not', () => {
    const place = document.createElement('button');
    const presses = jest.fn();
    place.addEventListener('click', presses);
    document.body.append(place);
    keys.goBeside(null, true);
    expect(keys.nothingDone()).toBe('choose-first');
    panel.show(visit.id);
    keys.goBeside(null, true);
    expect(keys.nothingDone()).toBe('not-now');
    keys.goBeside(place, false);
    expect(document.activeElement).toBe(place);
    expect(presses).not.toHaveBeenCalled();
    keys.goBeside(place, true);
    expect(presses).toHaveBeenCalledTimes(1);
    expect(keys.nothingDone()).toBeUndefined();
    place.remove();
  });
});
