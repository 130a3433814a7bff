import { ChangingDesk, tuesday, wednesday } from '../testing/changing-desk';

const thursday = new Date('2026-12-17T15:20:00Z');

describe('a change of the desk beside what an operator does', () => {
  let here: ChangingDesk;
  beforeAll(async () => {
    here = await ChangingDesk.open();
  });
  afterAll(() => here.close());
  beforeEach(() => here.beginAnew());

  const clock = () => here.desk.database.clock;
  const wait = (seconds: number) => {
    clock().set(new Date(clock().now().getTime() + seconds * 1_000));
  };

  it('is told when it was to be told while a cancellation stood that was taken back', async () => {
    const id = await here.booked({ language: 'it' });
    clock().set('2026-11-24T21:00:00Z');
    await here.changed([{ id, startsAt: wednesday }]);
    await here.desk.relayAll();
    clock().set('2026-11-25T07:59:57Z');
    await here.desk.cancelled(id, undefined, wednesday);
    const doneAt = clock().now();
    await here.desk.relayAll();
    wait(4);
    await here.sendDue();
    expect(here.mail.taken).toHaveLength(0);
    await here.desk.restored(id, 'cancel', doneAt, wednesday);
    await here.desk.relayAll();
    wait(60);
    await here.sendDue();
    expect(here.mail.taken).toHaveLength(1);
  });

  it('crosses out the hour that they know, behind a move that was told to nobody', async () => {
    const id = await here.booked({ language: 'it' });
    await here.desk.moved(id, thursday);
    await here.desk.relayAll();
    wait(5);
    await here.changed([{ id, before: thursday, startsAt: wednesday }]);
    await here.desk.relayAll();
    wait(20);
    await here.sendDue();
    expect(here.mail.taken).toHaveLength(1);
    expect(here.mail.taken[0]?.text).toContain('Prima: martedì 15 dicembre');
  });

  it('says nothing of a visit that it puts back to the hour that they know', async () => {
    const id = await here.booked({ language: 'it' });
    await here.desk.moved(id, thursday);
    await here.desk.relayAll();
    wait(5);
    await here.changed([{ id, before: thursday, startsAt: tuesday }]);
    await here.desk.relayAll();
    wait(20);
    await here.sendDue();
    expect(here.mail.taken).toHaveLength(0);
  });
});
