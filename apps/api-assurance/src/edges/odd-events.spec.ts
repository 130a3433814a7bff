import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import type { MediatorWorkEnded } from '@one-stop-shop/identity/contracts';
import { saidEvents } from '../isolation/queue/said-events';
import { dayOfVisits } from '@one-stop-shop/shared/server/testing';
import { DistrictWithPeople } from '../district/district-with-people';
import { relayAll } from '../district/relay-all';

const cori = '059006';
const amrit = '0190a1b2-0000-7000-8000-00000000d001';
const nobody = '00000000-0000-0000-0000-000000000000';

const oddDays = ['0000-01-01', '0001-01-01', '1582-10-10', '9999-12-31'];
const oddInstants = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '1582-10-10T12:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59-12:00',
];

/**
 * Events that were stored before the contracts had their bounds, or by another version: each is
 * followed to its end. One that fails is tried again for ever.
 */
describe('events with days and instants at the ends of the calendar', () => {
  let api: RunningApi;
  let district: DistrictWithPeople;
  beforeAll(async () => {
    api = await aRunningApi();
    district = await DistrictWithPeople.in(api);
  });
  afterAll(() => api.stop());

  const relayed = async (events: readonly { readonly name: string }[]) => {
    const rows = JSON.stringify(events.map((event) => ({ ...event, municipality: cori })));
    await api.database.everything(
      `INSERT INTO platform.outbox (municipality, name, payload, occurred_at)
       SELECT '${cori}', event->>'name', event, now() FROM jsonb_array_elements('${rows}') AS event`,
    );
    await relayAll(api);
    const [left] = await api.database.everything<{ left: string[] }>(
      `SELECT coalesce(jsonb_agg(payload || jsonb_build_object('error', last_error)), '[]') AS left
         FROM platform.outbox LEFT JOIN platform.delivery ON event = id
        WHERE relayed_at IS NULL OR event IS NOT NULL`,
    );
    return left?.left;
  };

  it.each(oddDays)('end the work of a mediator whose last day is %s', async (lastDay) => {
    const event: MediatorWorkEnded = {
      name: 'mediator-work-ended',
      municipality: cori,
      operatorId: amrit,
      lastDay,
      at: '2026-11-23T09:00:00Z',
    };
    expect(await relayed([event])).toEqual([]);
  });

  it.each(oddInstants)('tell of visits at %s', async (odd) => {
    const appointmentId = district.subjects[0] ?? '';
    const real = `${dayOfVisits}T15:20:00Z`;
    const about = { appointmentId, startsAt: odd, at: odd };
    const visits = [
      { appointmentId, before: odd, startsAt: odd },
      { appointmentId, before: real, startsAt: null },
    ];
    const events = [
      { name: 'appointment-booked', ...about },
      { name: 'appointment-booked', ...about, startsAt: real },
      { name: 'appointment-moved', by: 'desk', ...about },
      { name: 'appointment-moved', by: 'desk', ...about, startsAt: real },
      { name: 'appointment-cancelled', by: 'person', ...about },
      { name: 'appointment-restored', undone: 'move', doneAt: odd, ...about, startsAt: real },
      { name: 'attendance-recorded', from: 'arrived', state: 'booked', ...about },
      { name: 'visits-changed', changeId: nobody, visits, at: odd },
      { name: 'operator-invited', invitationId: nobody, at: odd },
      { name: 'approval-asked', approvalId: nobody, at: odd },
      { name: 'read-past-habit', readingDayId: nobody, at: odd },
      { name: 'emergency-access-opened', told: [cori, cori], accessId: nobody, at: odd },
      { name: 'mediator-described-anew', operatorId: nobody, at: odd },
      { name: 'team-named', namingId: nobody, at: odd },
    ];
    expect(await relayed(events)).toEqual([]);
    const tried = [...events.map(({ name }) => name), 'mediator-work-ended'];
    expect([...new Set(tried)].sort()).toEqual([...(await saidEvents()).keys()].sort());
  });
});
