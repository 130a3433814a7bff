import { mediatorWorkEnded, type MediatorWorkEnded } from '@one-stop-shop/identity/contracts';
import { publish, workerScope, type OutboxRelay } from '@one-stop-shop/shared/server';
import { relayTo } from '@one-stop-shop/shared/server/testing';
import { MediatorUnknown } from '../../domain/problems';
import {
  aBooking,
  aMediator,
  anAdministrator,
  anOperator,
  aVisitor,
  cisterna,
  cori,
  DeskMorning,
  ManagingMorning,
} from '../../testing';
import { FindMunicipalityOfDesk } from '../find-municipality-of-desk';
import { EndMediatorsShifts } from './end-mediators-shifts';
import type { MediatorAccount } from './mediator-accounts';
import { PlanShiftChange } from './plan-shift-change';
import { PreviewChange } from './preview-change';

const ofCori = '059006';
const ofCisterna = '059005';
/** Comes to both, on different weekdays. */
const amrit = '0190a1b2-0000-7000-8000-00000000d001';

describe('the shifts of a mediator whose work ends', () => {
  let desk: DeskMorning;
  let managing: ManagingMorning;
  let relay: OutboxRelay;
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    managing = new ManagingMorning(desk);
    relay = relayTo(desk.database, new EndMediatorsShifts(managing.accounts));
  });
  afterEach(() => desk.end());

  const ended = async (lastDay: string, wishes: Partial<MediatorWorkEnded> = {}) => {
    const event = { municipality: ofCori, operatorId: amrit, lastDay, ...wishes };
    const { workerUnitOfWork } = desk.database;
    const scope = workerScope('messages', 'spec', event.municipality);
    await workerUnitOfWork.inTransaction(scope, (tx) => publish(tx, mediatorWorkEnded, event));
    while (await relay.relayNext());
    expect(await desk.rows('SELECT FROM platform.delivery')).toEqual([]);
  };
  /** As `[first,day after the last)`, of one mediator by the municipality. */
  const shiftsOf = async (mediatorId: string) => {
    const rows = await desk.rows<{ shift: string }>(
      `SELECT municipality || ' ' || valid AS shift FROM scheduling.shift
        WHERE mediator_id = '${mediatorId}' ORDER BY municipality, lower(valid)`,
    );
    return rows.map(({ shift }) => shift);
  };
  const freeAt = async (day: string, deskId = cori) =>
    (await desk.finding.forThePublic(aVisitor(), { from: day, to: day, desk: deskId })).length;
  const enterShift = (
    mediator: MediatorAccount,
    days: { validFrom: string; validUntil: string | null },
  ) => {
    managing.accounts.said.splice(0, 1, mediator);
    const hours = { weekday: 2, from: '16:00', until: '18:00' } as const;
    const shift = { mediatorId: mediator.id, deskId: cori, ...hours, ...days };
    return managing.make({ kind: 'enter-shift', shift });
  };

  it('end with it, and the public is offered no place with them any more', async () => {
    const forever = '[2018-01-01,)';
    expect(await shiftsOf(amrit)).toContain(`${ofCori} ${forever}`);
    expect(await freeAt('2026-11-24')).toBeGreaterThan(0);
    await ended('2026-11-22');
    expect(await freeAt('2026-11-24')).toBe(0);
    expect(await freeAt('2026-12-01')).toBe(0);
    expect(await shiftsOf(amrit)).toEqual([
      `${ofCisterna} ${forever}`,
      `${ofCisterna} ${forever}`,
      `${ofCori} [2018-01-01,2026-11-23)`,
    ]);
  });

  it('go on in the other municipalities', async () => {
    await ended('2026-11-22');
    expect(await freeAt('2026-11-25', cisterna)).toBeGreaterThan(0);
    await ended('2026-11-22', { municipality: ofCisterna });
    expect(await freeAt('2026-11-25', cisterna)).toBe(0);
  });

  it('go on until a last day that is to come', async () => {
    await ended('2026-11-24');
    expect(await freeAt('2026-11-24')).toBeGreaterThan(0);
    expect(await freeAt('2026-12-01')).toBe(0);
  });

  it('never begin when they were to begin later', async () => {
    const harpreet = aMediator();
    await enterShift(harpreet, { validFrom: '2026-12-01', validUntil: null });
    managing.accounts.said.pop();
    await ended('2026-11-30', { operatorId: harpreet.id });
    expect(await shiftsOf(harpreet.id)).toEqual([]);
  });

  it('never last longer because of older or repeated news', async () => {
    await ended('2026-11-22');
    const after = await shiftsOf(amrit);
    await ended('2026-12-31');
    await ended('2026-11-22');
    expect(await shiftsOf(amrit)).toEqual(after);
  });

  it('stay when they were entered for new work before the news came', async () => {
    const harpreet = aMediator({
      assignments: [
        {
          ...{ municipality: ofCori, profession: 'mediation' },
          ...{ from: '2026-11-24', to: '2026-12-31' },
        },
      ],
    });
    const days = { validFrom: '2026-11-24', validUntil: '2026-12-31' };
    await enterShift(harpreet, days);
    await ended('2026-11-23', { operatorId: harpreet.id });
    expect(await shiftsOf(harpreet.id)).toEqual(['059006 [2026-11-24,2027-01-01)']);
    desk.database.clock.set('2027-01-04T08:00:00Z');
    managing.accounts.said.pop();
    await ended('2026-11-23', { operatorId: harpreet.id });
    expect(await shiftsOf(harpreet.id)).toEqual(['059006 [2026-11-24,2027-01-01)']);
  });

  it('end alone where the same person goes on as a practitioner', async () => {
    const work = { municipality: ofCori, from: '2026-11-01', to: null } as const;
    const both = aMediator({
      assignments: [
        { ...work, profession: 'mediation' },
        { ...work, profession: 'practice' },
      ],
    });
    await enterShift(both, { validFrom: '2026-12-01', validUntil: null });
    const hours = { deskId: cori, weekday: 3, from: '16:00', until: '18:00' };
    const days = { validFrom: '2026-11-25', validUntil: null };
    const shift = { mediatorId: both.id, practices: ['tutoring' as const], ...hours, ...days };
    await managing.make({ kind: 'enter-shift', shift });
    const practising = { ...work, profession: 'practice' as const };
    managing.accounts.said.splice(0, 1, { ...both, assignments: [practising] });
    await ended('2026-11-24', { operatorId: both.id });
    expect(await shiftsOf(both.id)).toEqual(['059006 [2026-11-25,)']);
  });

  it('are not entered behind the news by somebody who asked before', async () => {
    const { unitOfWork } = desk.database;
    const harpreet = aMediator();
    managing.accounts.said.push(harpreet);
    const plan = new PlanShiftChange(
      unitOfWork,
      new FindMunicipalityOfDesk(unitOfWork),
      managing.accounts,
    );
    const days = { validFrom: '2026-12-01', validUntil: null };
    const shift = { weekday: 2, from: '16:00', until: '18:00', mediatorId: harpreet.id, ...days };
    const entering = { kind: 'enter-shift', shift: { ...shift, deskId: cori } } as const;
    const planned = await plan.run(anAdministrator(), entering);
    managing.accounts.said.pop();
    const preview = new PreviewChange(unitOfWork, desk.wishes).run(anAdministrator(), planned);
    await expect(preview).rejects.toThrow(MediatorUnknown);
  });

  it('leave what is booked on the agenda of the desk, with the name of who is gone', async () => {
    const { id } = await desk.book(aBooking('16:20'));
    await ended('2026-11-22');
    const agenda = await desk.theAgenda(anOperator(), { from: '2026-11-24', to: '2026-11-24' });
    expect(agenda.presences.filter(({ mediatorId }) => mediatorId === amrit)).toEqual([]);
    expect(agenda.entries).toMatchObject([{ id, mediatorId: amrit, state: 'booked' }]);
    expect(agenda.mediators.find(({ id: one }) => one === amrit)?.name).toContain('Amrit');
  });

  it('leave to each visit what its mediator sees of it, should the work be given anew', async () => {
    await desk.book(aBooking('16:20'));
    const grants = () => desk.rows('SELECT valid_from, valid_until FROM platform.access_grant');
    const before = await grants();
    await ended('2026-11-22');
    expect(before).toHaveLength(1);
    expect(await grants()).toEqual(before);
  });

  it('are out of reach for an event of another municipality, whatever it says', async () => {
    const before = await shiftsOf(amrit);
    const event = {
      name: 'mediator-work-ended',
      municipality: ofCori,
      operatorId: amrit,
      lastDay: '2026-11-22',
      at: '2026-11-23T08:00:00Z',
    };
    await desk.rows(
      `INSERT INTO platform.outbox (municipality, name, payload, occurred_at)
       VALUES ('${ofCisterna}', '${event.name}', '${JSON.stringify(event)}', '${event.at}')`,
    );
    while (await relay.relayNext());
    expect(await shiftsOf(amrit)).toEqual(before);
  });
});
