import { randomUUID } from 'node:crypto';
import type { BookForSomeone } from '@one-stop-shop/scheduling/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import { SlotTaken } from '../domain/problems';
import { livia, teresa } from '../seed/demonstration-mediators';
import { cori } from '../seed/desk-facts';
import { aBooking, anOperator, aPhoneBooking, aVisitor, DeskMorning, tuesday } from '../testing';
import { ListDesks } from './list-desks';
import { noWish } from './visit-wishes';

const amrit = '0190a1b2-0000-7000-8000-00000000d001';

/** Teresa orients and tutors at Cori on Tuesdays from four to six, beside Amrit; she speaks English. */
describe('a practitioner', () => {
  let desk: DeskMorning;
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    await desk.rows(`UPDATE scheduling.timetable SET seats = 3 WHERE desk_id = '${cori}'`);
  });
  afterEach(() => desk.end());

  const operator = anOperator();
  const english = { language: 'en' } as const;
  const book = (at: string, wishes: Partial<BookForSomeone>) =>
    desk.bookingForSomeone.run(operator, randomUUID(), aPhoneBooking(at, wishes));
  const receivers = async () =>
    desk.rows<object>(
      `SELECT mediator_id AS mediator, practitioner_id AS practitioner, practice
         FROM scheduling.appointment ORDER BY starts_at`,
    );
  const day = { from: tuesday, to: tuesday, desk: cori };
  const forTheDesk = (wishes: object = {}) =>
    desk.finding.forTheDesk(operator, { ...day, ...wishes });
  const forThePublic = () => desk.finding.forThePublic(aVisitor(), day);

  it('receives alone whom they understand, and the mediator stays free for others', async () => {
    await book('16:00', { practice: 'orientation', ...english });
    expect(await receivers()).toEqual([
      { mediator: null, practitioner: teresa, practice: 'orientation' },
    ]);
    const [first] = await forThePublic();
    expect(first).toMatchObject({ startsAt: instantOf(tuesday, '16:00').toISOString(), free: 1 });
  });

  it('receives beside a mediator who speaks the language that was asked for', async () => {
    await book('16:00', { practice: 'tutoring', language: 'ur', mediatorLanguage: 'ur' });
    await book('16:20', { practice: 'tutoring', language: 'ur' });
    await book('16:40', { practice: 'tutoring', language: 'wo' });
    expect(await receivers()).toEqual([
      { mediator: amrit, practitioner: teresa, practice: 'tutoring' },
      { mediator: amrit, practitioner: teresa, practice: 'tutoring' },
      // Nobody speaks Wolof, and nobody was asked to: the agenda says what is lacking.
      { mediator: null, practitioner: teresa, practice: 'tutoring' },
    ]);
  });

  it('is offered where they are free and somebody speaks the language', async () => {
    expect(await forTheDesk({ practice: 'tutoring', mediatorLanguage: 'ur' })).toHaveLength(6);
    expect(await forTheDesk({ practice: 'tutoring', mediatorLanguage: 'wo' })).toEqual([]);
    expect(await forTheDesk({ practice: 'psychology' })).toEqual([]);
    await book('16:00', { practice: 'orientation', ...english });
    const left = await forTheDesk({ practice: 'tutoring' });
    expect(left).toHaveLength(5);
    expect(left[0]).toMatchObject({ free: 1, languages: expect.arrayContaining(['en', 'pa']) });
  });

  it('never makes a place that the public is offered, nor a language of the desk', async () => {
    const spoken = async () => {
      const desks = await new ListDesks(desk.database.unitOfWork).run(aVisitor());
      return desks.find(({ id }) => id === cori)?.languages;
    };
    await desk.rows(`UPDATE scheduling.mediator SET languages = '{sq,it}' WHERE id = '${teresa}'`);
    expect(await spoken()).not.toContain('sq');
    expect(await forThePublic()).toHaveLength(6);
    await desk.rows(
      `INSERT INTO scheduling.absence (id, municipality, mediator_id, first_day, last_day)
       VALUES (gen_random_uuid(), '059006', '${amrit}', '${tuesday}', '${tuesday}')`,
    );
    expect(await forThePublic()).toEqual([]);
    expect(await forTheDesk()).toEqual([]);
    expect(await forTheDesk({ practice: 'tutoring' })).toHaveLength(6);
    await expect(desk.book(aBooking('16:00'))).rejects.toThrow(SlotTaken);
  });

  it('is taken by one of fifty who ask at once; the others are told, and offered other hours', async () => {
    await desk.rows(`UPDATE scheduling.timetable SET seats = 20 WHERE desk_id = '${cori}'`);
    const asked = await Promise.allSettled(
      Array.from({ length: 50 }, () => book('17:00', { practice: 'orientation', ...english })),
    );
    const refused = asked.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    );
    expect(refused).toHaveLength(49);
    for (const reason of refused) {
      expect(reason).toBeInstanceOf(SlotTaken);
      const { alternatives } = reason as SlotTaken;
      expect(alternatives).toHaveLength(3);
    }
    expect(await receivers()).toHaveLength(1);
  });

  it('is never in two municipalities at a time', async () => {
    const at = (municipality: string, deskId: string) =>
      desk.rows(
        `INSERT INTO scheduling.reservation
           (municipality, desk_id, seat, practitioner_id, starts_at, ends_at)
         SELECT '${municipality}', '${deskId}', 9, '${livia}', starts, starts + interval '1 hour'
           FROM (SELECT timestamptz '2026-12-10 09:${municipality.at(-1)}0+01' AS starts) AS one`,
      );
    await at('059001', '0190a1b2-0000-7000-8000-000000059001');
    await expect(at('059005', '0190a1b2-0000-7000-8000-000000059005')).rejects.toThrow(
      'one_visit_per_practitioner',
    );
  });

  it('stays with the visit that is moved, and comes back with it', async () => {
    const visit = await book('16:00', {
      practice: 'tutoring',
      language: 'ur',
      mediatorLanguage: 'ur',
    });
    const seen = { id: visit.id, shown: new Date(visit.startsAt) };
    const before = await receivers();
    const slots = await forTheDesk({ visit: visit.id, practice: 'psychology' });
    expect(slots).toHaveLength(5);
    const later = instantOf(tuesday, '17:40');
    await desk.moving.run(operator, seen, later);
    expect(await receivers()).toEqual(before);
    await desk.undoing.run(operator, { ...seen, shown: later }, 'move');
    expect(await receivers()).toEqual(before);
    await desk.cancelling.run(operator, seen);
    expect(await forTheDesk({ practice: 'tutoring' })).toHaveLength(6);
  });

  it('is not where somebody moves their own visit by the link, unless free', async () => {
    const mine = await book('16:00', { practice: 'tutoring', ...english });
    await book('16:40', { practice: 'orientation', ...english });
    const holder = desk.holderOf(mine);
    const seen = { id: mine.id, shown: new Date(mine.startsAt) };
    const moved = desk.moving.run(holder, seen, instantOf(tuesday, '16:40'));
    await expect(moved).rejects.toThrow(SlotTaken);
    const linked = { id: mine.id, token: desk.credentials.linkToken(mine.id) };
    const offered = await desk.byLink.places(aVisitor(), linked, { from: tuesday, to: tuesday });
    expect(offered.map(({ startsAt }) => startsAt)).not.toContain(
      instantOf(tuesday, '16:40').toISOString(),
    );
    expect(offered).toHaveLength(4);
    await desk.moving.run(holder, seen, instantOf(tuesday, '17:00'));
    expect(await receivers()).toMatchObject([
      { practitioner: teresa, practice: 'orientation' },
      { practitioner: teresa, practice: 'tutoring' },
    ]);
  });

  it('doesn’t receive whom don’t want them, when they are booked or moved', async () => {
    const booking = { practice: 'tutoring', language: 'en' } as const;
    await expect(book('16:00', { ...booking, without: [teresa] })).rejects.toThrow(SlotTaken);
    const { id, startsAt } = await book('16:00', booking);
    desk.wishes.said.set(id, { ...noWish, told: { without: [teresa], woman: false } });
    expect(await forTheDesk({ visit: id })).toEqual([]);
    const seen = { id, shown: new Date(startsAt) };
    const moving = desk.moving.run(operator, seen, instantOf(tuesday, '17:00'));
    await expect(moving).rejects.toThrow(SlotTaken);
  });

  it('stands in the agenda of the desk with their name; a telling practice only for who receives', async () => {
    await desk.rows(
      `UPDATE scheduling.shift SET practices = '{legal_advice}' WHERE mediator_id = '${teresa}'`,
    );
    await book('16:00', { practice: 'legal_advice', ...english });
    const shown = async (who = operator) => (await desk.theAgenda(who, day)).entries[0];
    expect(await shown()).toMatchObject({ practitionerId: teresa, practice: 'legal_advice' });
    const permissions = [...operator.permissions].filter((one) => one !== 'scheduling.read-words');
    expect(await shown(anOperator(['059006'], permissions))).toMatchObject({
      ...{ practitionerId: teresa, practice: 'appointment' },
    });
  });
});
