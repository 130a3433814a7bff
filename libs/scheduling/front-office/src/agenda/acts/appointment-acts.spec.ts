import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { Refusal } from '@one-stop-shop/shared/front-office';
import { UndoOffer } from '@one-stop-shop/shared/front-office/staff';

import { AgendaApi } from '../agenda-api';
import { DaysInView } from '../calendar/days-in-view';
import { SidePanel } from '../side-panel';
import { aPlace, aVisit, twentyMinutes } from '../testing/a-day';
import { type Visit, VisitsInView } from '../visits-in-view';
import { AppointmentActs } from './appointment-acts';

const aminata = aVisit('16:00');
const bilal = aVisit('16:20', { firstName: 'Bilal' });
const visits = signal<readonly Visit[]>([]);
const day = signal('2026-11-24');
let answer: Promise<DoneAct>;
let asked: string[];
let acts: AppointmentActs;
let panel: SidePanel;
let undo: UndoOffer;

beforeEach(() => {
  visits.set([aminata, bilal]);
  day.set('2026-11-24');
  const undoable: DoneAct = { learns: 'call', undo: { until: '2026-11-24T16:00:10Z' } };
  answer = Promise.resolve(undoable);
  asked = [];
  const ask = (name: string) => (id: string, body: unknown) => {
    asked.push(`${name} ${id} ${JSON.stringify(body)}`);
    return answer;
  };
  const api = Object.fromEntries(
    ['recordAttendance', 'move', 'cancel', 'undo'].map((name) => [name, ask(name)]),
  );
  TestBed.configureTestingModule({
    providers: [
      AppointmentActs,
      SidePanel,
      UndoOffer,
      { provide: AgendaApi, useValue: api },
      { provide: DaysInView, useValue: { range: day, days: () => [day()] } },
      { provide: VisitsInView, useValue: { visits, refresh: () => undefined } },
    ],
  });
  acts = TestBed.inject(AppointmentActs);
  panel = TestBed.inject(SidePanel);
  undo = TestBed.inject(UndoOffer);
  panel.show(aminata.id);
});

function refuse(code: string): void {
  answer = Promise.reject(new Refusal({ type: '', title: code, status: 409, code }));
}

describe('what went wrong', () => {
  beforeEach(async () => {
    refuse('scheduling.not-possible-now');
    await acts.recordAttendance(aminata, 'arrived');
    expect(acts.failure()).toBeInstanceOf(Refusal);
  });

  it('is not said of the next visit, nor again of the first', () => {
    panel.show(bilal.id);
    TestBed.tick();
    expect(acts.failure()).toBeUndefined();
    panel.show(aminata.id);
    expect(acts.failure()).toBeUndefined();
  });

  it('is gone when the panel closes, or shows another act', () => {
    panel.show(aminata.id, 'cancel');
    expect(acts.failure()).toBeUndefined();
    panel.stepBack();
    panel.stepBack();
    TestBed.tick();
    panel.show(aminata.id);
    expect(acts.failure()).toBeUndefined();
  });

  it('stays while the same visit is read again', () => {
    visits.set([{ ...aminata }, bilal]);
    TestBed.tick();
    expect(acts.failure()).toBeInstanceOf(Refusal);
  });

  it('leads to the visit that it is about', async () => {
    panel.show(bilal.id);
    await acts.recordAttendance(aminata, 'arrived');
    expect(panel.appointment()?.id).toBe(aminata.id);
    expect(acts.failure()).toBeInstanceOf(Refusal);
  });

  it('about an hour that no longer counts is said with the new one', async () => {
    panel.show(aminata.id, 'cancel');
    refuse('scheduling.moved-since');
    await acts.cancel(aminata);
    TestBed.tick();
    expect(panel.face()).toBe('appointment');
    expect(acts.failure()).toBeInstanceOf(Refusal);
  });
});

describe('what was done', () => {
  const later = twentyMinutes('17:00').startsAt;

  it('is said until the next act', async () => {
    await acts.recordAttendance(aminata, 'arrived');
    expect(acts.done()).toMatchObject({ act: 'arrived', id: aminata.id });
    refuse('scheduling.not-possible-now');
    await acts.recordAttendance(bilal, 'arrived');
    expect(acts.done()).toBeUndefined();
  });

  it('is said until other days are in view, and only so long taken back', async () => {
    await acts.recordAttendance(aminata, 'arrived');
    expect(undo.offered()?.about).toBe(aminata.id);
    day.set('2026-11-25');
    expect([acts.done(), undo.offered()]).toEqual([undefined, undefined]);
    day.set('2026-11-24');
    expect([acts.done(), undo.offered()]).toEqual([undefined, undefined]);
  });

  it('is said no longer than the agenda shows it so', async () => {
    await acts.recordAttendance(aminata, 'arrived');
    visits.set([{ ...aminata, state: 'arrived' }, bilal]);
    expect([acts.done()?.id, undo.offered()?.about]).toEqual([aminata.id, aminata.id]);
    visits.set([{ ...aminata, state: 'fulfilled' }, bilal]);
    expect([acts.done(), undo.offered()]).toEqual([undefined, undefined]);
  });

  it('is taken back as what it was, at the hour that the page shows since', async () => {
    await acts.move(aminata, aPlace('17:00'));
    await undo.takeBack();
    expect(asked.at(-1)).toBe(
      `undo ${aminata.id} ${JSON.stringify({ act: 'move', shown: later })}`,
    );
    expect(acts.done()).toMatchObject({ act: 'undo', startsAt: aminata.startsAt });
    await acts.cancel(aminata);
    await undo.takeBack();
    expect(asked.at(-1)).toBe(
      `undo ${aminata.id} ${JSON.stringify({ act: 'cancel', shown: aminata.startsAt })}`,
    );
    expect(undo.offered()).toBeUndefined();
  });

  it('is not offered to be taken back where the server does not', async () => {
    answer = Promise.resolve({ learns: 'not_told' });
    await acts.cancel(aminata);
    expect(undo.offered()).toBeUndefined();
  });

  it('of a booking ends when the visit is moved', () => {
    acts.tellBooked({ id: bilal.id, startsAt: bilal.startsAt }, 'Bilal');
    visits.set([aminata, { ...bilal }]);
    expect(acts.done()?.act).toBe('booked');
    visits.set([aminata, { ...bilal, startsAt: later }]);
    expect(acts.done()).toBeUndefined();
  });

  it('of a booking on another day stays, since nobody here knows better', () => {
    acts.tellBooked({ id: 'new', startsAt: '2026-12-01T15:00:00Z' }, 'Gurpreet');
    visits.set([aminata]);
    expect(acts.done()?.act).toBe('booked');
  });

  it('of a visit that was moved here ends when it is gone again', async () => {
    await acts.move(aminata, aPlace('17:00'));
    visits.set([{ ...aminata, startsAt: later }]);
    expect(acts.done()?.act).toBe('move');
    visits.set([bilal]);
    expect(acts.done()).toBeUndefined();
  });
});
