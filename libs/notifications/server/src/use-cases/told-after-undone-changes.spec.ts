import { instantOf } from '@one-stop-shop/shared/domain';
import { ActingDesk, friday, monday, thursday, tuesday, withPhone } from '../testing/acting-desk';

const fridayBefore = instantOf('2026-11-20', '10:00');
const wednesday = instantOf('2026-11-25', '11:00');

describe('what stands after something was taken back', () => {
  let here: ActingDesk;
  beforeAll(async () => {
    here = await ActingDesk.open();
  });
  afterAll(() => here.close());
  beforeEach(() => here.beginAnew());

  it('is told of its own hour, when the hour of what was taken back is over', async () => {
    const id = await here.booked();
    await here.cancelledInVain(id);
    await here.movedTo(id, friday);
    here.wait(16);
    expect(await here.subjects()).toHaveLength(1);
    here.setTo(wednesday);
    await here.desk.cancelled(id, undefined, friday);
    await here.desk.relayAll();
    here.wait(16);
    expect(await here.subjects()).toEqual([expect.stringContaining('27 novembre')]);
  });

  it('is told by voice, when the hour of what was taken back is over', async () => {
    const id = await here.booked(withPhone);
    await here.cancelledInVain(id);
    await here.movedTo(id, friday);
    here.setTo(wednesday);
    await here.desk.cancelled(id, undefined, friday);
    await here.desk.relayAll();
    here.wait(16);
    expect(await here.calls()).toEqual(['cancelled']);
  });

  it('answers the person who cancels themselves then, also at night', async () => {
    here.setTo(fridayBefore);
    const id = await here.booked();
    await here.cancelledInVain(id);
    here.setTo(instantOf('2026-11-20', '22:00'));
    here.desk.appointments.change(id, { state: 'cancelled' });
    await here.desk.happens('appointment-cancelled', id, tuesday, undefined, 'person');
    await here.desk.relayAll();
    here.wait(1);
    expect(await here.subjects()).toHaveLength(1);
  });

  it.each(['cancel', 'move'] as const)(
    'is on the list of calls as before, when a %s of the day of the reminder was taken back',
    async (act) => {
      here.setTo(fridayBefore);
      const id = await here.booked(withPhone);
      here.setTo(monday);
      expect(await here.calls()).toEqual(['reminder']);
      if (act === 'cancel') await here.desk.cancelled(id);
      else await here.desk.moved(id, friday);
      const doneAt = here.now();
      await here.desk.relayAll();
      expect(await here.calls()).toEqual([]);
      await here.desk.restored(id, act, doneAt);
      await here.desk.relayAll();
      here.wait(16);
      expect(await here.calls()).toEqual(['reminder']);
    },
  );

  it('is no reminder that had been dropped before', async () => {
    here.setTo(fridayBefore);
    const id = await here.booked();
    await here.movedTo(id, friday);
    here.wait(16);
    expect(await here.subjects()).toHaveLength(1);
    here.setTo(monday);
    await here.movedTo(id, tuesday);
    here.wait(16);
    expect(await here.subjects()).toHaveLength(1);
    await here.cancelledInVain(id);
    here.wait(60);
    expect(await here.subjects()).toEqual([]);
  });

  it('is told of the move before, though the clock of the worker is behind', async () => {
    const id = await here.booked();
    await here.movedTo(id, thursday);
    await here.desk.cancelled(id, undefined, thursday);
    const doneAt = here.now();
    here.wait(-120);
    await here.desk.relayAll();
    here.wait(120);
    await here.desk.restored(id, 'cancel', doneAt, thursday);
    await here.desk.relayAll();
    here.wait(20);
    expect(await here.subjects()).toEqual([expect.stringContaining('26 novembre')]);
  });

  it('is told once, of a move that was taken back and done again', async () => {
    const id = await here.booked();
    await here.desk.moved(id, thursday);
    const moved = here.now();
    await here.desk.restored(id, 'move', moved);
    await here.desk.moved(id, thursday);
    await here.desk.cancelled(id, undefined, thursday);
    const cancelled = here.now();
    await here.desk.restored(id, 'cancel', cancelled, thursday);
    await here.desk.relayAll();
    here.wait(16);
    expect(await here.subjects()).toHaveLength(1);
  });

  it('is confirmed when the cancellation had been told already, and may be cancelled again', async () => {
    const id = await here.booked();
    await here.desk.cancelled(id);
    const doneAt = here.now();
    await here.desk.relayAll();
    here.wait(15);
    expect(await here.subjects()).toHaveLength(1);
    await here.desk.restored(id, 'cancel', doneAt);
    await here.desk.relayAll();
    const letters = await here.letters();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain('L’appuntamento è confermato.');
    await here.desk.cancelled(id);
    await here.desk.relayAll();
    here.wait(16);
    expect(await here.subjects()).toHaveLength(1);
  });

  it('is told as a move back, when the move had been told already', async () => {
    const id = await here.booked();
    await here.movedTo(id, thursday);
    const doneAt = here.now();
    here.wait(15);
    expect(await here.subjects()).toHaveLength(1);
    await here.desk.restored(id, 'move', doneAt);
    await here.desk.relayAll();
    here.wait(16);
    const letters = await here.letters();
    expect(letters.map(({ subject }) => subject)).toEqual([expect.stringContaining('24 novembre')]);
    expect(letters[0]?.text).toContain('Prima: giovedì 26 novembre');
  });
});
