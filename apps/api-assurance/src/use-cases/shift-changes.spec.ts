import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import type { ChangePreview, ManagedMediator } from '@one-stop-shop/scheduling/contracts';
import { aprilia, cisterna, cori } from '@one-stop-shop/scheduling/server/testing';
import { DistrictWithPeople } from '../district/district-with-people';
import { relayAll } from '../district/relay-all';

const amrit = '0190a1b2-0000-7000-8000-00000000d001';
const office = 'amministrazione';

describe('mediators and their shifts, over HTTP', () => {
  let api: RunningApi;
  let district: DistrictWithPeople;
  beforeAll(async () => {
    api = await aRunningApi();
    district = await DistrictWithPeople.in(api);
  });
  afterAll(() => api.stop());

  const mediators = async (who: string): Promise<ManagedMediator[]> =>
    (await district.ask(who, 'GET', '/api/management/mediators')).body as ManagedMediator[];
  const entering = (deskId: string, from: string, until: string) => ({
    kind: 'enter-shift',
    shift: {
      mediatorId: amrit,
      deskId,
      weekday: 2,
      from,
      until,
      validFrom: '2026-12-01',
      validUntil: null,
    },
  });
  const preview = (who: string, change: object) =>
    district.ask(who, 'POST', '/api/management/shift-changes/preview', change);

  it('have other hours from a day on, by the desk of the municipality', async () => {
    const [atCori] = await mediators('sportello.cori');
    const change = {
      kind: 'change-shift',
      municipality: '059006',
      id: atCori?.shifts[0]?.id,
      firstDay: '2026-12-02',
      hours: { from: '16:00', until: '17:00' },
    };
    for (const who of ['sportello.cori', office]) {
      expect((await preview(who, change)).body).toMatchObject({ hits: [] });
    }
    expect((await preview('sportello.cisterna', change)).status).toBe(404);
  });

  it('are listed as far as the accounts and shifts are in view', async () => {
    expect((await mediators(office)).map(({ name }) => name)).toEqual([
      'Amrit (dimostrazione)',
      'Awa (dimostrazione)',
      'Livia (legale, dimostrazione)',
      'Samira (dimostrazione)',
      'Teresa (orientamento, dimostrazione)',
    ]);
    const [atCori, ...others] = await mediators('sportello.cori');
    expect(others).toMatchObject([
      { professions: ['practice'], shifts: [{ practices: ['orientation', 'tutoring'] }] },
    ]);
    expect(atCori).toMatchObject({
      id: amrit,
      professions: ['mediation'],
      municipalities: ['059006'],
      shifts: [{ deskId: cori, weekday: 2, from: '16:00', until: '18:00' }],
    });
    expect((await district.ask('amrit', 'GET', '/api/management/mediators')).status).toBe(403);
  });

  it('are refused with the shift that stands in the way and the minutes it takes', async () => {
    const late = await preview(office, entering(cisterna, '18:10', '20:00'));
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'scheduling.no-time-to-travel',
        conflict: { municipality: '059006', from: '16:00', until: '18:00', travelMinutes: 20 },
      },
    });
    const overlapping = await preview(office, entering(cisterna, '17:00', '20:00'));
    expect(overlapping).toMatchObject({
      status: 409,
      body: { code: 'scheduling.shift-overlaps' },
    });
    const elsewhere = await preview(office, entering(aprilia, '09:00', '10:00'));
    expect(elsewhere).toMatchObject({
      status: 404,
      body: { code: 'scheduling.mediator-unknown' },
    });
  });

  it('are entered for a mediator, who sees the shift and the way in the own agenda', async () => {
    const change = entering(cisterna, '09:00', '12:00');
    const { seen } = (await preview(office, change)).body as ChangePreview;
    const path = '/api/management/shift-changes';
    const made = await district.ask(office, 'POST', path, { change, seen, cancel: [] });
    expect(made).toMatchObject({ status: 200, body: { moved: 0, kept: 0, cancelled: 0 } });
    const days = 'from=2026-12-01&to=2026-12-01';
    expect(
      (await district.ask('amrit', 'GET', `/api/mediation/agenda?${days}`)).body,
    ).toMatchObject({
      mediator: { id: amrit },
      presences: [{ deskId: cisterna }, { deskId: cori }],
      travels: [{ fromDeskId: cisterna, toDeskId: cori, minutes: 20 }],
    });
  });

  it('end in the municipality where the administration ends the work of the mediator', async () => {
    const free = async (deskId: string): Promise<number> => {
      const query = `from=2026-12-01&to=2026-12-01&desk=${deskId}`;
      const { body } = await district.ask('nobody', 'GET', `/api/public/slots?${query}`);
      return (body as unknown[]).length;
    };
    const [atCori, atCisterna] = [await free(cori), await free(cisterna)];
    expect(atCori).toBeGreaterThan(0);
    const path = `/api/administration/staff/${amrit}/roles/withdraw`;
    const ended = { role: 'mediator', municipalities: ['059006'], lastDay: null };
    expect((await district.ask(office, 'POST', path, ended)).status).toBe(200);
    await relayAll(api);
    expect([await free(cori), await free(cisterna)]).toEqual([0, atCisterna]);
    expect((await mediators('sportello.cori')).map(({ id }) => id)).not.toContain(amrit);
    expect(await preview(office, entering(cori, '16:00', '18:00'))).toMatchObject({
      status: 404,
      body: { code: 'scheduling.mediator-unknown' },
    });
  });
});
