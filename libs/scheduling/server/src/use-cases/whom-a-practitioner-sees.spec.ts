import { randomUUID } from 'node:crypto';
import { instantOf } from '@one-stop-shop/shared/domain';
import { teresa } from '../seed/demonstration-mediators';
import { anOperator, aPhoneBooking, asMediator, DeskMorning, tuesday } from '../testing';
import { ReadMediatorAgenda } from './read-mediator-agenda';
import { VisitFactsQuery } from './visit-facts-query';
import { WorkedVisitsQuery } from './worked-visits-query';

const amrit = '0190a1b2-0000-7000-8000-00000000d001';
const ofCori = '059006';
const weeks = { from: tuesday, to: '2026-12-15' };
const asPractitioner = (id: string) => ({
  ...asMediator(id, [ofCori]),
  role: 'practitioner',
});

/** A visit on Tuesday 24 November 2026 at four, with Teresa who tutors and Amrit who mediates. */
describe('whom a practitioner sees', () => {
  let desk: DeskMorning;
  let visit: { id: string; startsAt: string };
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    const wishes = { practice: 'tutoring', language: 'ur', mediatorLanguage: 'ur' } as const;
    const booking = { ...aPhoneBooking('16:00', wishes), words: 'Cerco un corso' };
    visit = await desk.bookingForSomeone.run(anOperator(), randomUUID(), booking);
  });
  afterEach(() => desk.end());

  const self = asPractitioner(teresa);
  const named = async (who = self) => {
    const { agenda } = await new ReadMediatorAgenda(desk.database.unitOfWork).run(who, weeks);
    return agenda?.entries.map(({ firstName, practice }) => [firstName, practice]);
  };
  const at = (day: string, time: string) => desk.database.clock.set(instantOf(day, time));

  it('is who comes to them, from the day before until seven days after, as the mediator beside', async () => {
    const moments = [
      ['2026-11-22', '23:59', undefined],
      ['2026-11-23', '00:00', 'Fatima'],
      ['2026-12-01', '23:59', 'Fatima'],
      ['2026-12-02', '00:00', undefined],
    ] as const;
    for (const [day, time, name] of moments) {
      at(day, time);
      const seen = [[name, name && 'tutoring']];
      expect([day, await named(), await named(asMediator(amrit, [ofCori]))]).toEqual([
        ...[day, seen, seen],
      ]);
    }
  });

  it('is nobody who comes to others, or to them no longer', async () => {
    const nobody = asPractitioner('0190a1b2-0000-7000-8000-00000000d005');
    expect(await named(nobody)).toEqual([]);
    const seen = { id: visit.id, shown: new Date(visit.startsAt) };
    await desk.cancelling.run(anOperator(), seen);
    expect(await named()).toEqual([[undefined, undefined]]);
    const granted = await desk.rows<{ operator: string }>(
      `SELECT operator FROM platform.access_grant WHERE valid_until > '2026-11-23T09:00:00Z'`,
    );
    expect(granted).toEqual([]);
  });

  it('can be read about and marked, as by a mediator', async () => {
    expect(await desk.words.run(self, visit.id)).toMatchObject({ words: 'Cerco un corso' });
    at(tuesday, '16:30');
    await desk.mark(self, visit, 'fulfilled');
    const facts = new VisitFactsQuery(desk.credentials, desk.database.keyStore.keys);
    const worked = new WorkedVisitsQuery();
    const [from, until] = [instantOf(tuesday, '00:00'), instantOf('2026-11-25', '00:00')];
    await desk.database.unitOfWork.inTransaction(self, async (tx) => {
      expect((await facts.today(tx, 10)).done).toMatchObject([{ id: visit.id }]);
      expect(await worked.of(tx, teresa, from, until)).toMatchObject([{ id: visit.id }]);
      expect(await facts.of(tx, [visit.id])).toMatchObject([{ receivers: [amrit, teresa] }]);
    });
  });

  it('can’t be shown to another by who receives them', async () => {
    const anybody = `'${randomUUID()}'`;
    for (const column of ['mediator_id', 'practitioner_id']) {
      for (const who of [self, asMediator(amrit, [ofCori])]) {
        const naming = desk.database.unitOfWork.inTransaction(who, (tx) =>
          tx.execute(`UPDATE scheduling.appointment SET ${column} = ${anybody} WHERE id = $1`, [
            visit.id,
          ]),
        );
        await expect(naming).rejects.toThrow(/who receives a visit|row-level security/);
      }
    }
  });
});
