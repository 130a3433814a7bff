import { ActingDesk, thursday, tuesday, withPhone } from '../testing/acting-desk';
import { anOperator } from '../testing/message-desk';

describe('the hour that the person knows', () => {
  let here: ActingDesk;
  beforeAll(async () => {
    here = await ActingDesk.open();
  });
  afterAll(() => here.close());
  beforeEach(() => here.beginAnew());

  it('is the one that a cancellation names, when it was moved a moment before', async () => {
    const id = await here.booked();
    await here.movedTo(id, thursday);
    await here.desk.cancelled(id, undefined, thursday);
    await here.desk.relayAll();
    here.wait(16);
    const letters = await here.letters();
    expect(letters).toHaveLength(1);
    for (const said of [letters[0]?.subject, letters[0]?.text]) {
      expect(said).toContain('24 novembre');
      expect(said).not.toContain('26 novembre');
    }
  });

  it('is the one that an operator says then', async () => {
    const id = await here.booked(withPhone);
    await here.movedTo(id, thursday);
    await here.desk.cancelled(id, undefined, thursday);
    await here.desk.relayAll();
    here.wait(16);
    expect(await here.desk.listing.run(anOperator())).toMatchObject([
      { about: 'cancelled', startsAt: tuesday.toISOString() },
    ]);
  });

  it('is the new one, once they were told of the move', async () => {
    const id = await here.booked();
    await here.movedTo(id, thursday);
    here.wait(16);
    await here.letters();
    await here.desk.cancelled(id, undefined, thursday);
    await here.desk.relayAll();
    here.wait(16);
    expect(await here.subjects()).toEqual([expect.stringContaining('26 novembre')]);
  });

  it('is the one that they saw, when they cancel themselves', async () => {
    const id = await here.booked();
    await here.movedTo(id, thursday);
    here.desk.appointments.change(id, { state: 'cancelled' });
    await here.desk.happens('appointment-cancelled', id, thursday, undefined, 'person');
    await here.desk.relayAll();
    expect(await here.subjects()).toEqual([expect.stringContaining('26 novembre')]);
  });

  it('is confirmed to whoever moves it back there themselves', async () => {
    const id = await here.booked();
    await here.movedTo(id, thursday);
    await here.desk.moved(id, tuesday, undefined, 'person');
    await here.desk.relayAll();
    here.wait(20);
    const letters = await here.letters();
    expect(letters.map(({ subject }) => subject)).toEqual([expect.stringContaining('24 novembre')]);
    expect(letters[0]?.text).toContain('Prima: giovedì 26 novembre');
  });
});
