import { randomUUID } from 'node:crypto';
import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import type { ChangePreview, AffectedBooking } from '@one-stop-shop/scheduling/contracts';
import { aprilia, cori } from '@one-stop-shop/scheduling/server/testing';
import { dayOfVisits } from '@one-stop-shop/shared/server/testing';
import { DistrictWithPeople } from '../district/district-with-people';
import { relayAll } from '../district/relay-all';

const office = 'amministrazione';
const agendaOfTheDay = `/api/desk/agenda?from=${dayOfVisits}&to=${dayOfVisits}`;

const closing = (deskId: string | null, municipality = '059006') => ({
  kind: 'enter-closure',
  closure: {
    municipality,
    deskId,
    firstDay: dayOfVisits,
    lastDay: dayOfVisits,
    reason: 'Assemblea',
  },
});

describe('a desk that is closed for a day, over HTTP', () => {
  let api: RunningApi;
  let district: DistrictWithPeople;
  beforeAll(async () => {
    api = await aRunningApi();
    district = await DistrictWithPeople.in(api);
  });
  afterAll(() => api.stop());

  const change = (who: string, body: unknown, path = ''): Promise<Answer> =>
    district.ask(who, 'POST', `/api/management/desk-changes${path}`, body);
  const preview = async (who = office): Promise<ChangePreview> => {
    const { status, body } = await change(who, closing(cori), '/preview');
    expect(status).toBe(200);
    return body as ChangePreview;
  };
  const withoutRequest = ({ status, body }: Answer) => ({
    status,
    body: { ...(body as object), requestId: undefined },
  });

  it('is shown with the bookings it hits and nobody’s name', async () => {
    const { hits } = await preview();
    expect(hits.map(({ told }: AffectedBooking) => told)).toEqual(['call', 'email']);
    expect(JSON.stringify(hits)).not.toMatch(/Zafferanella|Quintiliana|333111|invalid/);
    expect(await preview('sportello.cori')).toMatchObject({ hits });
  });

  it('does not exist for another desk, as one that nobody knows', async () => {
    const foreign = await change('sportello.aprilia', closing(cori), '/preview');
    const theirs = { ...closing(randomUUID(), '059001') };
    const unknown = await change('sportello.aprilia', theirs, '/preview');
    expect(foreign.status).toBe(404);
    expect(withoutRequest(foreign)).toEqual(withoutRequest(unknown));
    for (const who of ['coordinamento', 'amrit']) {
      expect((await change(who, closing(cori), '/preview')).status).toBe(403);
    }
  });

  it('asks to look again when somebody booked meanwhile, then tells each person once', async () => {
    const { seen } = await preview();
    const at = { startsAt: '2026-11-24T15:00:00Z', language: 'ur', firstName: 'Malvarosa' };
    const booked = await api.send('POST', '/api/public/appointments', { ...at, deskId: cori });
    expect(booked.status).toBe(201);
    const stale = await change(office, { change: closing(cori), seen, cancel: [] });
    expect(stale).toMatchObject({ status: 409, body: { code: 'scheduling.preview-stale' } });
    const fresh = (stale.body as { preview: ChangePreview }).preview;
    expect(fresh.hits).toHaveLength(3);
    expect(JSON.stringify(stale.body)).not.toContain('Malvarosa');
    const made = await change(office, { change: closing(cori), seen: fresh.seen, cancel: [] });
    expect(made).toMatchObject({
      status: 200,
      body: { moved: 3, cancelled: 0, told: { email: 1, call: 1, none: 1 } },
    });
    await relayAll(api);
    const calls = async (who: string) =>
      (await district.ask(who, 'GET', '/api/desk/calls')).body as { about: string }[];
    expect((await calls('sportello.cori')).map(({ about }) => about)).toEqual([
      'desk_change',
      'desk_change',
    ]);
    expect((await calls('sportello.aprilia')).map(({ about }) => about)).not.toContain(
      'desk_change',
    );
  });

  it('refuses what the contract does not know', async () => {
    const refused = await change(office, { ...closing(aprilia, '059001'), also: 1 }, '/preview');
    expect(refused.status).toBe(400);
    const noKind = await change(office, { kind: 'burn-down' }, '/preview');
    expect(noKind.status).toBe(400);
  });

  it('leaves an agenda that has not changed unread: 304, and nothing of it is kept', async () => {
    const { email, password } =
      api.signIns.find((one) => one.email === 'sportello.cori@demo.invalid') ?? {};
    const signedIn = await api.send('POST', '/api/session', { email, password });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const look = (known = '') =>
      api.send('GET', agendaOfTheDay, undefined, { cookie, 'if-none-match': known });
    const first = await look();
    const tag = first.headers.get('etag') ?? '';
    expect(first).toMatchObject({ status: 200, body: { closedDays: [{ reason: 'Assemblea' }] } });
    expect(first.headers.get('cache-control')).toBe('no-store');
    const readings = () => api.database.everything('SELECT id FROM platform.read_audit');
    const before = await readings();
    expect(await look(tag)).toMatchObject({ status: 304, body: '' });
    expect(await readings()).toEqual(before);
    expect((await look('"something else"')).status).toBe(200);
  });
});
