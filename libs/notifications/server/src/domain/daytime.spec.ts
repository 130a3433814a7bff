import { join } from 'node:path';
import { instantOf } from '@one-stop-shop/shared/domain';
import { callInTimeZone, serverTimeZones } from '@one-stop-shop/shared/server/testing';
import { morningsAfter } from '../testing/mornings-after';
import { leavingOf } from './daytime';
import { isAnswer } from './message';

type Waiting = Parameters<typeof leavingOf>[0];

const due = instantOf('2026-11-23', '10:00');
const aMessage = (wishes: Partial<Waiting> = {}): Waiting => ({
  ...{ isToStaff: false, isAnswer: false, happenedAt: new Date('2026-11-01T10:00:00Z') },
  ...{ dueAt: due, aboutStartsAt: instantOf('2026-11-24', '16:20'), visits: null },
  ...wishes,
});
const at = (day: string, time: string): Date => instantOf(day, time);
const nine = (day: string): Date => at(day, '09:00');

describe('a message', () => {
  it.each(['09:00', '13:00', '19:59'])('leaves at %s', (time) => {
    expect(leavingOf(aMessage(), at('2026-11-23', time))).toBe('now');
  });

  it.each([
    ['20:16', '2026-11-23', '2026-11-24'],
    ['23:59', '2026-11-23', '2026-11-24'],
    ['00:00', '2026-11-24', '2026-11-24'],
    ['02:30', '2026-11-24', '2026-11-24'],
    ['08:59', '2026-11-24', '2026-11-24'],
  ])('that was late waits at %s for the morning', (time, day, morning) => {
    expect(leavingOf(aMessage(), at(day, time))).toEqual(nine(morning));
  });

  it('that was planned for the last hour leaves in it', () => {
    const dueAt = at('2026-11-23', '20:00');
    expect(leavingOf(aMessage({ dueAt }), new Date(dueAt.getTime() + 5_000))).toBe('now');
    expect(leavingOf(aMessage({ dueAt }), at('2026-11-23', '20:30'))).toEqual(nine('2026-11-24'));
  });

  it.each([
    ['confirmation', 'person', 'now'],
    ['confirmation', 'desk', 'now'],
    ['cancelled', 'person', 'now'],
    ['moved', 'person', 'now'],
    ['moved', 'desk', 'waits'],
    ['cancelled', 'desk', 'waits'],
    ['desk_change', 'service', 'waits'],
    ['emergency_access', 'service', 'now'],
  ] as const)('(%s by the %s) of just now, at night: %s', (kind, askedBy, expected) => {
    const now = at('2026-11-23', '22:00');
    const leaving = leavingOf(
      aMessage({
        isToStaff: kind === 'emergency_access',
        isAnswer: isAnswer(kind, askedBy),
        happenedAt: now,
        dueAt: now,
      }),
      now,
    );
    expect(leaving).toEqual(expected === 'now' ? 'now' : nine('2026-11-24'));
  });

  it('that answers an act waits too when it comes long after', () => {
    const happenedAt = at('2026-11-23', '22:00');
    const message = aMessage({ isAnswer: true, happenedAt });
    expect(leavingOf(message, at('2026-11-23', '22:15'))).toBe('now');
    expect(leavingOf(message, at('2026-11-23', '22:16'))).toEqual(nine('2026-11-24'));
  });

  it.each([
    ['09:59', 'too-late'],
    ['10:00', 'waits'],
    ['08:30', 'too-late'],
  ])('about a visit at %s, at night before it: %s', (time, expected) => {
    const message = aMessage({ aboutStartsAt: at('2026-11-24', time) });
    const leaving = leavingOf(message, at('2026-11-24', '02:30'));
    expect(leaving).toEqual(expected === 'waits' ? nine('2026-11-24') : 'too-late');
  });

  it('about several visits looks at the first that is still to come', () => {
    const visit = (before: Date, startsAt: Date | null) => ({
      ...{ appointmentId: 'one', before: before.toISOString() },
      startsAt: startsAt && startsAt.toISOString(),
    });
    const now = at('2026-11-24', '02:30');
    const far = at('2026-12-15', '16:20');
    const message = (first: Date) =>
      aMessage({
        ...{ kind: 'desk_change', aboutStartsAt: far },
        visits: [visit(far, far), visit(first, null)],
      });
    expect(leavingOf(message(at('2026-11-24', '09:20')), now)).toBe('too-late');
    expect(leavingOf(message(at('2026-11-23', '09:20')), now)).toEqual(nine('2026-11-24'));
  });

  it.each([
    ['forward', '2027-03-28', '2027-03-27T22:30:00Z', '2027-03-28T07:00:00.000Z'],
    ['forward, after the change', '2027-03-28', '2027-03-28T01:30:00Z', '2027-03-28T07:00:00.000Z'],
    ['back', '2026-10-25', '2026-10-24T22:30:00Z', '2026-10-25T08:00:00.000Z'],
    [
      'back, in the hour that comes twice',
      '2026-10-25',
      '2026-10-25T01:30:00Z',
      '2026-10-25T08:00:00.000Z',
    ],
  ])('waits for nine on the wall when clocks go %s', (_, __, now, morning) => {
    const aboutStartsAt = new Date('2027-04-01T10:00:00Z');
    const leaving = leavingOf(aMessage({ aboutStartsAt, dueAt: new Date(0) }), new Date(now));
    expect(leaving).toEqual(new Date(morning));
  });

  it('waits for the same moment wherever the server stands', async () => {
    const nights = ['2026-11-24T01:30:00Z', '2027-03-28T01:30:00Z', '2026-10-25T01:30:00Z'];
    const mornings = morningsAfter(nights);
    expect(mornings).toEqual([
      '2026-11-24T08:00:00.000Z',
      '2027-03-28T07:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
    ]);
    const module = join(import.meta.dirname, '../testing/mornings-after.ts');
    for (const zone of serverTimeZones) {
      expect(await callInTimeZone(zone, module, 'morningsAfter', nights)).toEqual(mornings);
    }
  });
});
