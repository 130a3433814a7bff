import type { HoursOfMonth } from '@one-stop-shop/case-management/contracts';
import { ChildTypesetter } from '@one-stop-shop/shared/server';
import { lookAtPaper } from '@one-stop-shop/shared/server/testing';
import { totalsOf } from '../domain/hours';
import { inHours } from './hours-in-words';
import { hoursPaper } from './hours-paper';
import { hoursTable } from './hours-table';

const places = new Map([
  ['059006', 'Cori'],
  ['059005', 'Cisterna di Latina'],
]);
const minutes = { meetings: 125, ways: 20, review: 0, corrected: -15, total: 130 };
const review = { meetings: 0, ways: 0, review: 12, corrected: 0, total: 12 };

const days: HoursOfMonth['days'] = [
  ...Array.from({ length: 22 }, (_, n) => ({
    ...minutes,
    day: `2026-11-${String(n + 1).padStart(2, '0')}`,
    municipality: n % 2 ? '059005' : '059006',
    corrections: n === 3 ? [{ minutes: -15, reason: 'Pausa; =1+1' }] : [],
  })),
  { ...review, day: '2026-11-23', corrections: [] },
];

const hours: HoursOfMonth = {
  ...{ month: '2026-11', name: 'Amrit Kaur' },
  ...{ days, totals: totalsOf(days), total: 2872 },
};

describe('the hours of a month on paper', () => {
  const typesetter = new ChildTypesetter();
  afterAll(() => typesetter.onApplicationShutdown());

  it('say for whom how long was worked, day by day, and are made to be kept and signed', async () => {
    const paper = hoursPaper(hours, places, new Date('2026-12-01T08:00:00Z'));
    expect(paper.standard).toBe('kept');
    const pages = await lookAtPaper(await typesetter.typeset(paper), 'hours');
    const text = pages.map((page) => page.text).join('\n');
    for (const said of [
      'Ore di lavoro, novembre 2026',
      'Amrit Kaur',
      'Cisterna di Latina',
      'Distretto',
      'mercoledì 4 novembre',
      'Corretto: Pausa; =1+1',
      '47:52',
      'Data e firma',
    ])
      expect(text).toContain(said);
  });

  it('are typeset for a month without any hour', async () => {
    const none = { ...hours, days: [], totals: [], total: 0 };
    const pdf = await typesetter.typeset(hoursPaper(none, places, new Date('2026-12-01')));
    expect((await lookAtPaper(pdf)).map(({ text }) => text).join()).toContain('Nessuna ora');
  });

  it('are a table that spreadsheets open, in which nothing becomes a formula', () => {
    const rows = hoursTable(hours, places).split('\r\n');
    expect(rows[0]).toContain('Giorno;Comune;Incontri (minuti)');
    expect(rows[4]).toBe('2026-11-04;Cisterna di Latina;125;20;0;-15;130;"Pausa; =1+1"');
    expect(rows.at(-2)).toBe('2026-11-23;Distretto;0;0;12;0;12;');
  });

  it.each([
    [0, '0:00'],
    [125, '2:05'],
    [-15, '−0:15'],
  ])('write %d minutes as %s', (given, words) => {
    expect(inHours(given)).toBe(words);
  });
});
