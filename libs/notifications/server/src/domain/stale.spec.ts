import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';
import { appointmentKinds, type AppointmentKind } from './message';
import { isStale } from './stale';

const tuesday = new Date('2026-11-24T15:20:00Z');
const wednesday = new Date('2026-11-25T15:20:00Z');
const monday = new Date('2026-11-23T09:00:00Z');

describe('a message', () => {
  const holds = (
    kind: AppointmentKind,
    state: AppointmentState,
    startsAt = tuesday,
    now = monday,
  ): boolean => !isStale({ kind, aboutStartsAt: tuesday }, { state, startsAt }, now);

  it.each<AppointmentKind>(['confirmation', 'moved', 'reminder'])(
    '(%s) holds while the appointment stands where it says',
    (kind) => {
      expect(holds(kind, 'booked')).toBe(true);
      expect(holds(kind, 'booked', wednesday)).toBe(false);
      for (const state of ['arrived', 'fulfilled', 'cancelled', 'no_show'] as const) {
        expect(holds(kind, state)).toBe(false);
      }
    },
  );

  it('of a cancellation holds while it is cancelled', () => {
    expect(holds('cancelled', 'cancelled')).toBe(true);
    expect(holds('cancelled', 'booked')).toBe(false);
  });

  it.each(appointmentKinds)('(%s) holds no longer once the time has come', (kind) => {
    const state = kind === 'cancelled' ? 'cancelled' : 'booked';
    expect(holds(kind, state, tuesday, new Date(tuesday.getTime() - 1))).toBe(true);
    expect(holds(kind, state, tuesday, tuesday)).toBe(false);
  });

  it.each(appointmentKinds)('(%s) about nothing is stale', (kind) => {
    expect(isStale({ kind, aboutStartsAt: tuesday }, undefined, monday)).toBe(true);
  });
});
