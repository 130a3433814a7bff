import { differencesBetween, affectedCounts, affectedRows, sentenceOf } from './affected-bookings';
import { aHit, aPreview, aProposal } from './testing/an-affected-booking';

const nobody: ReadonlySet<string> = new Set();
const countsOf = (...hits: ReturnType<typeof aHit>[]) =>
  affectedCounts(affectedRows(aPreview(...hits), nobody));

describe('the bookings that a change hits', () => {
  it('stand in order of time, with what happens to each', () => {
    const late = aHit('2026-12-01T17:00');
    const early = aHit('2026-12-01T16:00', { proposal: null });
    const stays = aHit('2026-12-01T16:20', {
      proposal: aProposal('2026-12-01T16:20', { keepsTime: true }),
    });
    const rows = affectedRows(aPreview(late, stays, early), nobody);
    expect(rows.map(({ hit, fate }) => [hit, fate])).toEqual([
      [early, 'cancelled'],
      [stays, 'kept'],
      [late, 'moved'],
    ]);
  });

  it('are cancelled when somebody decides so', () => {
    const hit = aHit('2026-12-01T17:00');
    const [row] = affectedRows(aPreview(hit), new Set([hit.appointmentId]));
    expect(row?.fate).toBe('cancelled');
  });

  it('count persons, not bookings, and leave out who need not know', () => {
    const counts = countsOf(
      aHit('2026-12-01T16:00', { person: 1 }),
      aHit('2026-12-08T16:00', { person: 1 }),
      aHit('2026-12-01T16:20', { person: 2, told: 'call' }),
      aHit('2026-12-01T16:40', { person: 3, told: 'none', proposal: null }),
      aHit('2026-12-01T17:00', {
        person: 4,
        proposal: aProposal('2026-12-01T17:00', { keepsTime: true }),
      }),
    );
    expect(counts).toEqual({ all: 5, placed: 4, lost: 1, told: 2, toCall: 1, outOfReach: 1 });
  });
});

describe('bookings that are too many to be listed', () => {
  it('are counted with those that are', () => {
    const rows = affectedRows(aPreview(aHit('2026-12-01T16:00'), aHit('2026-12-01T16:20')), nobody);
    const beyond = { hits: 40, placed: 30, told: { email: 20, call: 5, none: 1 } };
    expect(affectedCounts(rows, beyond)).toEqual({
      all: 42,
      placed: 32,
      lost: 10,
      told: 27,
      toCall: 5,
      outOfReach: 1,
    });
  });
});

describe('the sentence', () => {
  const placed = () => aHit('2026-12-01T16:00');
  const lost = () => aHit('2026-12-01T16:00', { proposal: null });

  it.each([
    ['nobody', []],
    ['placed.#one', [placed()]],
    ['lost.#one', [lost()]],
    ['placed.#other', [placed(), placed()]],
    ['lost.#other', [lost(), lost()]],
    ['some.#one', [placed(), lost(), lost()]],
    ['some.#other', [placed(), placed(), lost()]],
  ])('is "%s" for what it says', (key, hits) => {
    expect(sentenceOf(countsOf(...hits), 'it')).toBe(`change.hits.${key}`);
  });
});

describe('what others did meanwhile', () => {
  const stays = aHit('2026-12-01T16:00');
  const gone = aHit('2026-12-01T16:20');
  const elsewhere = aHit('2026-12-01T16:40');
  const before = aPreview(stays, gone, elsewhere);
  const moved = { ...elsewhere, proposal: aProposal('2026-12-03T11:00') };
  const now = aPreview(stays, moved, aHit('2026-12-01T17:00'));

  it('is told in numbers', () => {
    expect(differencesBetween(before, now)).toEqual({ added: 1, gone: 1, otherPlace: 1 });
  });

  it('is marked in the rows, and nowhere on a first look', () => {
    const novelties = affectedRows(now, nobody, before).map(({ novelty }) => novelty);
    expect(novelties).toEqual([undefined, 'other-place', 'new']);
    expect(affectedRows(now, nobody).every(({ novelty }) => !novelty)).toBe(true);
  });
});
