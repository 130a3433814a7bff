import { instantOf } from '@one-stop-shop/shared/domain';
import { ActingDesk, friday, thursday, withPhone } from '../testing/acting-desk';

const hourOfReminders = instantOf('2026-11-23', '10:00');

/** All happens before the worker follows any of it, and the last act is taken back then. */
describe('what was overtaken before the worker followed it', () => {
  let here: ActingDesk;
  beforeAll(async () => {
    here = await ActingDesk.open();
  });
  afterAll(() => here.close());
  beforeEach(() => here.beginAnew());

  it('is a move that is told, when the cancellation is taken back', async () => {
    const id = await here.booked();
    await here.desk.moved(id, thursday);
    await here.desk.cancelled(id, undefined, thursday);
    const doneAt = here.now();
    await here.desk.relayAll();
    await here.desk.restored(id, 'cancel', doneAt, thursday);
    await here.desk.relayAll();
    here.wait(16);
    expect(await here.subjects()).toEqual([expect.stringContaining('26 novembre')]);
  });

  it('is a booking that is confirmed', async () => {
    const id = await here.desk.booked();
    await here.cancelledInVain(id);
    here.wait(16);
    expect(await here.subjects()).toHaveLength(1);
    expect(await here.desk.toldOf(id)).toContain('confirmation sent');
  });

  it('is a booking of which an operator reminds', async () => {
    here.setTo(new Date(hourOfReminders.getTime() - 1_500));
    const id = await here.desk.booked(withPhone);
    await here.desk.cancelled(id);
    const doneAt = here.now();
    expect(doneAt > hourOfReminders).toBe(true);
    here.wait(5);
    await here.desk.relayAll();
    expect(await here.calls()).toEqual([]);
    await here.desk.restored(id, 'cancel', doneAt);
    await here.desk.relayAll();
    expect(await here.calls()).toEqual(['reminder']);
  });

  it('is the first of two moves that is told', async () => {
    const id = await here.booked();
    await here.desk.moved(id, thursday);
    await here.desk.moved(id, friday);
    const doneAt = here.now();
    await here.desk.relayAll();
    await here.desk.restored(id, 'move', doneAt, thursday);
    await here.desk.relayAll();
    here.wait(16);
    expect(await here.subjects()).toEqual([expect.stringContaining('26 novembre')]);
  });

  it('is told to nobody while nothing is taken back', async () => {
    const id = await here.booked();
    await here.desk.moved(id, thursday);
    await here.desk.moved(id, friday);
    await here.desk.relayAll();
    here.wait(16);
    const letters = await here.letters();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain('Prima: martedì 24 novembre');
  });
});
