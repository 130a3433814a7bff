import { aRunningApi, Ear, type RunningApi } from '@one-stop-shop/api/testing';
import { instantOf } from '@one-stop-shop/shared/domain';
import { signIn } from '../district/joined-staff';

const aSecond = 1_000;

describe('a channel ends within a second', () => {
  let api: RunningApi;
  let ears: Ear[];
  beforeAll(async () => {
    api = await aRunningApi();
  });
  afterAll(() => api.stop());
  beforeEach(() => {
    ears = [];
    api.database.clock.set(instantOf('2026-11-23', '09:00'));
  });
  afterEach(() => ears.forEach((ear) => ear.close()));

  async function listening(name: string): Promise<{ cookie: string; ear: Ear }> {
    const cookie = await signIn(api, name);
    return { cookie, ear: await opened(cookie) };
  }

  async function opened(cookie: string): Promise<Ear> {
    const ear = await Ear.open(api, cookie);
    ears.push(ear);
    expect(ear.status).toBe(200);
    return ear;
  }

  /** Fails for a channel that goes on, and for one that ends without saying why. */
  async function endsBecause(because: string, ear: Ear): Promise<void> {
    expect(await ear.until(({ endedAt }) => endedAt !== undefined)).toBeLessThan(aSecond);
    expect(ear.told.at(-1)).toMatchObject({ event: 'ended', data: { because } });
  }

  it('when somebody signs out, in every tab, and nobody else’s does', async () => {
    const { cookie, ear } = await listening('sportello.cori');
    const [tab, other] = [await opened(cookie), await listening('sportello.cori')];
    await api.send('DELETE', '/api/session', undefined, { cookie });
    await endsBecause('session', ear);
    await endsBecause('session', tab);
    expect(other.ear.endedAt).toBeUndefined();
  });

  it('when the session is ended from elsewhere', async () => {
    const { ear } = await listening('sportello.aprilia');
    const elsewhere = await signIn(api, 'sportello.aprilia');
    const ended = await api.send('DELETE', '/api/account/sessions/others', undefined, {
      cookie: elsewhere,
    });
    expect(ended.status).toBe(204);
    await endsBecause('session', ear);
  });

  it('when nobody has done anything for twenty minutes, though the page stays open', async () => {
    const { ear } = await listening('sportello.cisterna');
    api.database.clock.set(instantOf('2026-11-23', '09:19'));
    expect(await ear.until(({ endedAt }) => endedAt !== undefined)).toBe(Infinity);
    api.database.clock.set(instantOf('2026-11-23', '09:21'));
    await endsBecause('session', ear);
  });

  it('and goes on while somebody works, until ten hours are over', async () => {
    const { cookie, ear } = await listening('sportello.cisterna');
    for (let minute = 10; minute <= 590; minute += 10) {
      api.database.clock.set(
        new Date(instantOf('2026-11-23', '09:00').getTime() + minute * 60_000),
      );
      expect((await api.send('GET', '/api/session', undefined, { cookie })).status).toBe(200);
    }
    expect(ear.endedAt).toBeUndefined();
    api.database.clock.set(instantOf('2026-11-23', '19:01'));
    await endsBecause('session', ear);
  });

  it('when the only role is withdrawn', async () => {
    const { ear } = await listening('awa');
    await withdraw('0190a1b2-0000-7000-8000-00000000d002', 'mediator');
    await endsBecause('session', ear);
  });

  it('when a role is withdrawn beside others, and when one of its municipalities is', async () => {
    const { ear } = await listening('assistente.cori');
    const [assistant] = await api.database.everything<{ id: string }>(
      `SELECT id FROM identity.operator WHERE email = 'assistente.cori@demo.invalid'`,
    );
    await withdraw(assistant?.id ?? '', 'desk_operator');
    await endsBecause('role', ear);
    const amrit = await listening('amrit');
    await withdraw('0190a1b2-0000-7000-8000-00000000d001', 'mediator', ['059005']);
    await endsBecause('role', amrit.ear);
  });

  it('when another api, whose clock is ahead, withdraws the role', async () => {
    const { ear } = await listening('sportello.aprilia');
    await api.database.everything(
      `UPDATE identity.assignment SET withdrawn_at = $1
        WHERE operator_id = (SELECT id FROM identity.operator
                              WHERE email = 'sportello.aprilia@demo.invalid')`,
      [new Date(api.database.clock.now().getTime() + 30_000)],
    );
    await endsBecause('session', ear);
  });

  it('on the first moment of the day after the last one of a role', async () => {
    api.database.clock.set(instantOf('2026-11-23', '23:55'));
    const { ear } = await listening('samira');
    await api.database.everything(
      `UPDATE identity.assignment SET valid_to = '2026-11-23'
        WHERE operator_id = '0190a1b2-0000-7000-8000-00000000d003'`,
    );
    expect(await ear.until(({ endedAt }) => endedAt !== undefined)).toBe(Infinity);
    api.database.clock.set(instantOf('2026-11-24', '00:00'));
    await endsBecause('session', ear);
  });

  it('when another role is taken in view, in another tab', async () => {
    const { cookie, ear } = await listening('coordinamento');
    const [account] = await api.database.everything<{ id: string }>(
      `INSERT INTO identity.assignment (operator_id, municipality, role, valid_from)
       SELECT id, '059006', 'programme_manager', '2026-01-01' FROM identity.operator
        WHERE email = 'coordinamento@demo.invalid' RETURNING operator_id AS id`,
    );
    expect(account).toBeDefined();
    expect(await ear.until(({ endedAt }) => endedAt !== undefined, 500)).toBe(Infinity);
    await api.send('POST', '/api/session/view', { role: 'programme_manager' }, { cookie });
    await endsBecause('role', ear);
  });

  it('and is told nothing that was committed after the role was gone', async () => {
    const { ear } = await listening('sportello.roccamassima');
    await api.database.everything(
      `WITH gone AS (UPDATE identity.assignment SET withdrawn_at = '2026-11-23T07:00:00Z'
         WHERE operator_id = (SELECT id FROM identity.operator
                               WHERE email = 'sportello.roccamassima@demo.invalid'))
       SELECT 1`,
    );
    for (let n = 0; n < 20; n += 1) await announce('059022');
    await endsBecause('session', ear);
    expect(ear.changes).toEqual([]);
  });

  it('when a grant is given or ended, the page is told to look again, and not about whom', async () => {
    const { ear } = await listening('amrit');
    const before = ear.told.length;
    await api.database.everything(
      `INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
         permission_class, valid_from, valid_until, why, granted_at)
       VALUES ('059006', 'appointment', gen_random_uuid(), '0190a1b2-0000-7000-8000-00000000d001',
               'scheduling.see-own-agenda', '2026-11-23', '2026-12-23', 'visit', '2026-11-23')`,
    );
    expect(await ear.until(({ told }) => told.length > before)).toBeLessThan(aSecond);
    expect(ear.told.at(-1)).toMatchObject({ event: 'look-again', data: {} });
  });

  it('when a person refuses somebody, or a record changes, nobody is told whose', async () => {
    const [amrit, desk] = [await listening('amrit'), await listening('sportello.cori')];
    const registered = await api.send(
      'POST',
      '/api/persons',
      {
        ...{ municipality: '059006', facts: { names: [{ given: 'Zafferanella' }] } },
        ...{ contacts: [], source: 'person', restrictedFor: [] },
      },
      { cookie: desk.cookie },
    );
    const { id } = registered.body as { id: string };
    const before = amrit.ear.told.length;
    const wishes = { woman: false, without: ['0190a1b2-0000-7000-8000-00000000d001'], shown: 0 };
    const answer = await api.send('PUT', `/api/persons/${id}/wishes`, wishes, {
      cookie: desk.cookie,
    });
    expect(answer.status).toBeLessThan(300);
    expect(await amrit.ear.until(({ told }) => told.length > before + 1)).toBeLessThan(aSecond);
    const told = amrit.ear.told.slice(before);
    expect(told.map(({ event }) => event).toSorted()).toEqual(['change', 'look-again']);
    expect(await desk.ear.until(({ changes }) => changes.includes('person changed'))).toBeLessThan(
      aSecond,
    );
    expect(JSON.stringify([...told, ...desk.ear.told])).not.toContain(id);
  });

  const announce = (municipality: string): Promise<unknown> =>
    api.database.everything(
      `SELECT pg_notify('announcements', json_build_object('kind', 'appointment',
         'id', gen_random_uuid(), 'what', 'booked', 'municipality', $1::text,
         'operators', '{}'::text[])::text)`,
      [municipality],
    );

  async function withdraw(operatorId: string, role: string, municipalities: string[] = []) {
    const admin = await signIn(api, 'amministrazione');
    const path = `/api/administration/staff/${operatorId}/roles/withdraw`;
    const body = { role, municipalities, lastDay: null };
    const answer = await api.send('POST', path, body, { cookie: admin });
    expect(answer).toMatchObject({ status: 200 });
  }
});
