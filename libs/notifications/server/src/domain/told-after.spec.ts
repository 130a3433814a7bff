import { toldFrom } from './told-after';

const now = new Date('2026-11-23T09:00:00Z');
const cancelled = { kind: 'cancelled', askedBy: 'desk', happenedAt: now } as const;

it('waits until the desk can no longer take it back', () => {
  expect(toldFrom(cancelled, now)).toEqual(new Date('2026-11-23T09:00:15Z'));
});

it('counts from the act, not from when it is followed', () => {
  const happenedAt = new Date('2026-11-23T08:59:55Z');
  expect(toldFrom({ ...cancelled, happenedAt }, now)).toEqual(new Date('2026-11-23T09:00:10Z'));
  const longAgo = new Date('2026-11-23T08:00:00Z');
  expect(toldFrom({ ...cancelled, happenedAt: longAgo }, now)).toEqual(now);
});

it('waits no longer than that for an act that is dated ahead', () => {
  const happenedAt = new Date('9999-12-31T23:59:59.999Z');
  expect(toldFrom({ ...cancelled, happenedAt }, now)).toEqual(new Date('2026-11-23T09:00:15Z'));
});

it('answers at once whoever has just acted, or booked', () => {
  expect(toldFrom({ ...cancelled, askedBy: 'person' }, now)).toEqual(now);
  expect(toldFrom({ ...cancelled, kind: 'confirmation' }, now)).toEqual(now);
});
