import { randomUUID } from 'node:crypto';
import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import type { Today } from '@one-stop-shop/case-management/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import { signIn } from '../district/joined-staff';
import { SendingWorker } from '../district/sending-worker';

const cori = '059006';

describe('who is named for restricted records that nobody follows', () => {
  let api: RunningApi;
  let worker: SendingWorker;
  beforeAll(async () => {
    api = await aRunningApi({
      PUBLIC_URL: 'https://desk.example',
      DEMONSTRATION_IN_PUBLIC: 'true',
    });
    api.database.clock.set(instantOf('2026-11-23', '10:00'));
    worker = await SendingWorker.beside(api.database);
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
  });

  const send = (cookie: string, method: string, path: string, body?: object): Promise<Answer> =>
    api.send(method, path, body, {
      ...{ cookie, origin: 'https://desk.example', 'idempotency-key': randomUUID() },
    });

  it('is told of to who answers for the municipality and to who signs there', async () => {
    const desk = await signIn(api, 'sportello.cori');
    const registered = await send(desk, 'POST', '/api/persons', {
      ...{ municipality: cori, facts: { names: [{ given: 'Zuleika', family: 'Ventosa' }] } },
      ...{ contacts: [], source: 'person', restrictedFor: ['violence'] },
    });
    const { id } = registered.body as { id: string };
    await api.database.everything(
      'UPDATE platform.access_grant SET valid_until = $2 WHERE subject = $1',
      [id, api.database.clock.now()],
    );
    const [carla] = await api.database.everything<{ id: string; name: string }>(
      `SELECT id, name FROM identity.operator WHERE email = 'assistente.cori@demo.invalid'`,
    );
    const office = await signIn(api, 'amministrazione');
    const named = await send(office, 'POST', '/api/teamless-records', {
      ...{ municipality: cori, colleague: carla?.id },
    });
    expect(named.status).toBe(200);
    const letter = await worker.mailTo(`responsabile.${cori}@demo.invalid`, 'riservate');
    expect(letter).toContain(`Schede riservate affidate a: ${carla?.name}`);
    for (const word of ['Zuleika', 'Ventosa', id]) expect(letter).not.toContain(word);

    const social = await signIn(api, 'assistente.cori');
    await send(social, 'POST', '/api/session/view', { role: 'social_worker' });
    const told = ((await send(social, 'GET', '/api/today')).body as Today).named;
    expect(told).toMatchObject([{ municipality: cori, colleague: carla?.name }]);
    const atTheDesk = ((await send(desk, 'GET', '/api/today')).body as Today).named;
    expect(atTheDesk).toEqual([]);
    api.database.clock.set(instantOf('2026-12-08', '10:00'));
    const later = await signIn(api, 'assistente.cori');
    await send(later, 'POST', '/api/session/view', { role: 'social_worker' });
    expect(((await send(later, 'GET', '/api/today')).body as Today).named).toEqual([]);
  });
});
