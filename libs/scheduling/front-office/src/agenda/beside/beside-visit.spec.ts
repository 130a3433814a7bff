import { Component, input, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { SessionInView, type VisitInPanel } from '@one-stop-shop/shared/front-office/staff';

import { AppointmentActs } from '../acts/appointment-acts';
import { PresentMinute } from '../calendar/present-minute';
import { aVisit } from '../testing/a-day';
import { type Visit, VisitsInView } from '../visits-in-view';
import { BesideVisit } from './beside-visit';
import { BesidesInView } from './besides-in-view';

let told: VisitInPanel | undefined;

@Component({ template: '{{ keep() }}' })
class Beside {
  readonly visit = input.required<VisitInPanel>();
  protected keep(): string {
    told = this.visit();
    return told.id;
  }
}

let done: string[];

async function show(entry: Visit, may = [schedulingPermissions.recordAttendance], failure = false) {
  done = [];
  const acts = {
    recordAttendance: ({ id }: Visit, act: string) => {
      done.push(`${act} ${id}`);
      return Promise.resolve();
    },
    doing: { failure: () => (failure ? new Error('refused') : undefined) },
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: AppointmentActs, useValue: acts },
      {
        provide: BesidesInView,
        useValue: { shown: signal([{ load: () => Promise.resolve(Beside) }]) },
      },
      { provide: PresentMinute, useValue: { now: signal(new Date('2026-11-24T15:10:00Z')) } },
      { provide: SessionInView, useValue: { may: (one: never) => may.includes(one) } },
      { provide: VisitsInView, useValue: { mayChange: true, municipalityOf: () => undefined } },
    ],
  });
  const fixture = TestBed.createComponent(BesideVisit);
  fixture.componentRef.setInput('entry', entry);
  await fixture.whenStable();
}

it.each([
  ['arrived', '16:20', true],
  ['booked', '16:00', true],
  ['booked', '16:20', false],
  ['no_show', '16:00', false],
  ['fulfilled', '16:00', false],
] as const)('lets a visit that is %s at %s be marked as held: %s', async (state, time, is) => {
  await show(aVisit(time, { state }));
  expect(!!told?.fulfil).toBe(is);
});

it('marks it by the act of the agenda, and tells whether it is marked', async () => {
  const entry = aVisit('16:00', { state: 'arrived' });
  await show(entry);
  expect(await told?.fulfil?.()).toBe(true);
  expect(done).toEqual([`fulfilled ${entry.id}`]);
  TestBed.resetTestingModule();
  await show(entry, undefined, true);
  expect(await told?.fulfil?.()).toBe(false);
});

it('lets nobody mark it who may not', async () => {
  await show(aVisit('16:00', { state: 'arrived' }), []);
  expect(told?.fulfil).toBeUndefined();
});
