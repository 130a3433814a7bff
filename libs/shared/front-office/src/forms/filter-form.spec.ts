import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import * as z from 'zod';

import { FilterForm } from './filter-form';

const contract = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { path: ['to'] });
const aWeek = { from: '2026-11-16', to: '2026-11-23' };

function aFilter() {
  const written = signal(aWeek);
  const filter = TestBed.runInInjectionContext(
    () =>
      new FilterForm({
        name: 'days',
        contract,
        written,
        asRequest: (days) => days,
        wrong: 'days.wrong',
      }),
  );
  const settled = () => TestBed.inject(ApplicationRef).whenStable();
  return { filter, settled, written };
}

it('asks anew with every change', () => {
  const { filter, written } = aFilter();
  expect(filter.asked()).toEqual(aWeek);
  written.set({ ...aWeek, from: '2026-11-17' });
  expect(filter.asked()).toEqual({ ...aWeek, from: '2026-11-17' });
});

it('keeps the last question while the present one is wrong, and says what is wrong', async () => {
  const { filter, settled, written } = aFilter();
  await settled();
  for (const [wrong, field] of [
    [{ ...aWeek, from: '' }, 'from'],
    [{ ...aWeek, to: '2026-11-15' }, 'to'],
  ] as const) {
    written.set(wrong);
    expect(filter.asked()).toEqual(aWeek);
    const { touched, errors } = filter.fields[field]();
    expect([touched(), errors()[0]?.message]).toEqual([true, `days.wrong.${field}`]);
  }
});
