import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { BehaviorSubject } from 'rxjs';

import type { AgendaQuery, SlotsQuery } from '@one-stop-shop/scheduling/contracts';
import { NoAnswer } from '@one-stop-shop/shared/front-office';

import { AgendaApi } from './agenda-api';
import { DaysInView } from './calendar/days-in-view';
import { PresentMinute } from './calendar/present-minute';
import { AgendaStore } from './agenda-store';
import { aDay, aVisit } from './testing/a-day';

const address = new BehaviorSubject(convertToParamMap({}));
const tuesday = new Date('2026-11-24T16:20:00+01:00');

let asked: AgendaQuery[];
let slotsAsked: SlotsQuery[];
let tags: (string | undefined)[];
let away: boolean;
const told = aDay(aVisit('16:20'));
let open: AgendaStore;

beforeEach(() => {
  asked = [];
  slotsAsked = [];
  tags = [];
  away = false;
  address.next(convertToParamMap({}));
  const api: Partial<AgendaApi> = {
    agendaSince: (tag, days) => {
      asked.push(days);
      tags.push(tag);
      if (away) return Promise.reject(new NoAnswer());
      return Promise.resolve(tag === 'one' ? undefined : { answer: told, tag: 'one' });
    },
    slots: (days) => {
      slotsAsked.push(days);
      return Promise.resolve([]);
    },
  };
  TestBed.configureTestingModule({
    providers: [
      DaysInView,
      AgendaStore,
      { provide: AgendaApi, useValue: api },
      { provide: PresentMinute, useValue: { now: () => tuesday, renew: () => undefined } },
      { provide: ActivatedRoute, useValue: { queryParamMap: address } },
    ],
  });
  open = TestBed.inject(AgendaStore);
});

// Resources read when effects run, and their answers come a little later.
async function settle(): Promise<void> {
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve));
}

describe('the agenda in view', () => {
  it('is that of today, when the address says nothing or nonsense', () => {
    expect(open.days()).toEqual(['2026-11-24']);
    address.next(convertToParamMap({ giorno: '2026-02-30' }));
    expect(open.days()).toEqual(['2026-11-24']);
  });

  it('is the day or the week of the address', async () => {
    address.next(convertToParamMap({ giorno: '2026-11-26', vista: 'settimana' }));
    await settle();
    expect(asked).toEqual([{ from: '2026-11-23', to: '2026-11-29' }]);
  });

  it('asks for no free places in the past', async () => {
    address.next(convertToParamMap({ giorno: '2026-11-20' }));
    await settle();
    expect(slotsAsked).toEqual([]);
    address.next(convertToParamMap({ giorno: '2026-11-24', vista: 'settimana' }));
    await settle();
    expect(slotsAsked).toEqual([{ from: '2026-11-24', to: '2026-11-29' }]);
  });

  it('stays in view when it cannot be read again, with the failure', async () => {
    await settle();
    expect(open.agenda()?.entries).toHaveLength(1);
    away = true;
    open.refresh();
    await settle();
    expect(open.failure()).toBeInstanceOf(NoAnswer);
    expect(open.agenda()?.entries).toHaveLength(1);
  });

  it('is not read again while it has not changed', async () => {
    await settle();
    open.refresh();
    await settle();
    expect(tags).toEqual([undefined, 'one']);
    expect(open.agenda()).toBe(told);
    expect(slotsAsked).toHaveLength(2);
  });

  it('of another day is read whatever the tag', async () => {
    await settle();
    address.next(convertToParamMap({ giorno: '2026-11-25' }));
    await settle();
    expect(tags).toEqual([undefined, undefined]);
  });

  it('never shows one day under the name of another', async () => {
    await settle();
    address.next(convertToParamMap({ giorno: '2026-11-25' }));
    expect(open.agenda()).toBeUndefined();
    await settle();
    expect(open.agenda()).toBeDefined();
  });
});
