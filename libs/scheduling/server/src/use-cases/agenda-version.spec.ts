import { randomUUID } from 'node:crypto';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import {
  aBooking,
  anOperator,
  aPhoneBooking,
  DeskMorning,
  ManagingMorning,
  newHours,
  tuesday,
} from '../testing';

const theDay = { from: tuesday, to: tuesday };

describe('an agenda that somebody has on the screen already', () => {
  let desk: DeskMorning;
  const operator = anOperator();
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    await desk.book(aBooking('16:00'));
  });
  afterAll(() => desk.end());

  const versionFor = async (who: OperatorScope = operator, query = theDay): Promise<string> =>
    (await desk.agenda.run(who, query)).version;
  const readings = () => desk.rows('SELECT id FROM platform.read_audit');

  it('is neither read nor recorded again', async () => {
    const version = await versionFor();
    const before = await readings();
    // Within the quarter of an hour even a whole look would have no line of its own.
    const began = desk.database.clock.now();
    desk.database.clock.set(new Date(began.getTime() + 15 * 60_000));
    expect(await desk.agenda.run(operator, theDay, version)).toEqual({
      version,
      agenda: undefined,
    });
    expect(await readings()).toEqual(before);
    expect(await versionFor()).toBe(version);
    expect(await readings()).toHaveLength(before.length + 1);
    desk.database.clock.set(began);
  });

  const changes: [string, () => Promise<unknown>][] = [
    ['somebody books', () => desk.book(aBooking('16:20', { email: 'a@example.org' }))],
    [
      'the desk books',
      () => desk.bookingForSomeone.run(operator, randomUUID(), aPhoneBooking('16:40')),
    ],
    [
      'somebody moves',
      () => desk.moving.run(operator, { id: last }, new Date('2026-11-24T16:20Z')),
    ],
    ['a reminder is to be made', () => Promise.resolve(desk.reminders.said.set(last, 'to_call'))],
    ['the call was made', () => Promise.resolve(desk.reminders.said.set(last, 'reached'))],
    [
      'a mediator is found to speak another language',
      () =>
        desk.rows(
          "UPDATE scheduling.mediator SET languages = ARRAY['pa'] WHERE 'pa' = ANY (languages)",
        ),
    ],
    [
      'the desk is called otherwise',
      () => desk.rows(`UPDATE scheduling.desk SET name = name || ' nuovo'`),
    ],
    ['somebody cancels', () => desk.cancelling.run(operator, { id: last })],
    [
      'the desk will be shut',
      () =>
        new ManagingMorning(desk).make({
          kind: 'enter-closure',
          closure: {
            municipality: '059006',
            deskId: null,
            firstDay: tuesday,
            lastDay: tuesday,
            reason: 'Lavori',
          },
        }),
    ],
    ['the hours change', () => new ManagingMorning(desk).make(newHours(tuesday))],
  ];
  let last = '';

  it.each(changes)('is read again when %s', async (_, change) => {
    const version = await versionFor();
    const [newest] = await desk.rows<{ id: string }>(
      'SELECT id FROM scheduling.appointment ORDER BY booked_at DESC, starts_at DESC LIMIT 1',
    );
    last = newest?.id ?? '';
    await change();
    const { agenda } = await desk.agenda.run(operator, theDay, version);
    expect(agenda).toBeDefined();
  });

  it('is read again when a mediator who waits for nobody is called otherwise', async () => {
    const quiet = { from: '2026-12-22', to: '2026-12-22' };
    const { version, agenda } = await desk.agenda.run(operator, quiet);
    expect([agenda?.entries.length, agenda?.presences.length]).toEqual([0, 2]);
    await desk.rows(`UPDATE scheduling.mediator SET name = name || ' Kaur'`);
    expect((await desk.agenda.run(operator, quiet, version)).agenda).toBeDefined();
  });

  it('is another for another reader, role or day', async () => {
    const version = await versionFor();
    const others = [
      versionFor(anOperator()),
      versionFor({ ...operator, role: 'social_worker' }),
      versionFor({ ...operator, municipalities: ['059006', '059001'] }),
      versionFor(operator, { from: tuesday, to: '2026-11-25' }),
    ];
    expect(await Promise.all(others)).not.toContain(version);
    const { agenda } = await desk.agenda.run(anOperator(), theDay, version);
    expect(agenda).toBeDefined();
  });
});
