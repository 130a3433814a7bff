import { randomUUID } from 'node:crypto';
import { visitsChanged } from '@one-stop-shop/scheduling/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import { publish } from '@one-stop-shop/shared/server';
import { anAppointment, anAppointmentWithoutAddress } from '../testing/an-appointment';
import { anOperator, aprilia, cori, inWorker, MessageDesk } from '../testing/message-desk';
import { untoldVisitsOn } from './untold-visits';

const tuesday = instantOf('2026-12-15', '16:20');
const wednesday = instantOf('2026-12-16', '09:00');
const friday = instantOf('2026-12-18', '09:00');

describe('visits whose change nobody could tell', () => {
  let desk: MessageDesk;
  beforeAll(async () => {
    desk = await MessageDesk.open();
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.database.clock.set('2026-11-23T08:00:00Z'));
  afterEach(() =>
    desk.database.everything('TRUNCATE notifications.message, platform.outbox, platform.delivery'),
  );

  const changed = async (
    visits: readonly { readonly id: string; readonly before?: Date; readonly to: Date | null }[],
    at = cori,
  ): Promise<void> => {
    const { clock, workerUnitOfWork } = desk.database;
    clock.set(new Date(clock.now().getTime() + 1_000));
    for (const { id, to } of visits) {
      desk.appointments.change(id, to ? { startsAt: to } : { state: 'cancelled' });
    }
    await workerUnitOfWork.inTransaction(inWorker(at), (tx) =>
      publish(tx, visitsChanged, {
        municipality: at,
        changeId: randomUUID(),
        visits: visits.map(({ id, before = tuesday, to }) => ({
          appointmentId: id,
          before: before.toISOString(),
          startsAt: to?.toISOString() ?? null,
        })),
      }),
    );
    await desk.relayAll();
  };
  const unreachable = { startsAt: tuesday, phone: undefined };
  const booked = (at = cori) => desk.booked(anAppointmentWithoutAddress(unreachable), at);
  const becomes = (state: string) =>
    desk.database.everything(
      `UPDATE notifications.message SET state = '${state}', channel = '${state.endsWith('reached') ? 'call' : 'email'}',
              settled_at = CASE WHEN '${state}' <> 'planned' THEN happened_at END
        WHERE kind = 'desk_change'`,
    );
  const untold = async (at = cori, day = '2026-12-15') => {
    const rows = await desk.database.unitOfWork.inTransaction(anOperator([at]), (tx) =>
      untoldVisitsOn(tx, day, day),
    );
    return rows.map(({ appointmentId }) => appointmentId);
  };

  it('are those of people without contact, of all visits of a change, on their own day', async () => {
    const [one, two] = [await booked(), await booked()];
    await changed([
      { id: one, to: wednesday },
      { id: two, to: null },
    ]);
    expect((await untold()).sort()).toEqual([one, two].sort());
    expect(await untold(cori, '2026-12-16')).toEqual([]);
    expect(await untold(aprilia)).toEqual([]);
  });

  it.each([
    ['planned', true],
    ['not_reached', true],
    ['failed', true],
    ['bounced', true],
    ['reached', false],
    ['sent', false],
  ])('when their news is %s: %s', async (state, isUntold) => {
    const id = await desk.booked(anAppointment({ startsAt: tuesday }));
    await changed([{ id, to: wednesday }]);
    await becomes(state);
    expect(await untold()).toEqual(isUntold ? [id] : []);
  });

  it('stay untold when a second change comes over the first, and are told by it', async () => {
    const id = await booked();
    await changed([{ id, to: wednesday }]);
    await changed([{ id, before: wednesday, to: friday }]);
    expect(await untold()).toEqual([id]);
    expect(await untold(cori, '2026-12-16')).toEqual([id]);
    const [told] = await desk.database.unitOfWork.inTransaction(anOperator(), (tx) =>
      untoldVisitsOn(tx, '2026-12-15', '2026-12-15'),
    );
    expect(told).toMatchObject({
      before: tuesday.toISOString(),
      startsAt: friday.toISOString(),
    });
    await desk.database.everything(
      `UPDATE notifications.message SET state = 'reached', settled_at = happened_at
        WHERE kind = 'desk_change' AND happened_at = (SELECT max(happened_at) FROM notifications.message)`,
    );
    expect(await untold()).toEqual([]);
  });
});
