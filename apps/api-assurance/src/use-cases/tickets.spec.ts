import { randomUUID } from 'node:crypto';
import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import { cori } from '@one-stop-shop/scheduling/server/testing';

let api: RunningApi;
beforeAll(async () => {
  api = await aRunningApi();
  api.database.clock.set('2026-11-23T08:00:00Z');
});
afterAll(() => api.stop());

async function book(at: string): Promise<{ id: string; manageUrl: string }> {
  const { body } = await api.send('POST', '/api/public/appointments', {
    deskId: cori,
    startsAt: `2026-11-24T${at}:00+01:00`,
    language: 'ar',
    firstName: 'Zohra',
  });
  return body as { id: string; manageUrl: string };
}

const print = (id: string, body: object) =>
  api.send('POST', `/api/public/managed-appointment/${id}/ticket`, body);

it('is a PDF that nobody on the way keeps', async () => {
  const { id, manageUrl } = await book('16:00');
  const { status, headers, body } = await print(id, {
    token: manageUrl.split('#')[1],
    firstName: 'Zohra',
  });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('content-disposition')).toBe('attachment; filename="appuntamento.pdf"');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(String(body)).toMatch(/^%PDF-/);
});

it('is made twenty times an hour for one link, and the twenty-first waits', async () => {
  const { id, manageUrl } = await book('16:20');
  const token = manageUrl.split('#')[1];
  for (let time = 0; time < 20; time += 1) {
    expect((await print(id, { token })).status).toBe(200);
  }
  const { status, headers } = await print(id, { token });
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  const other = await book('16:40');
  expect((await print(other.id, { token: other.manageUrl.split('#')[1] })).status).toBe(200);
});

it('is counted for links that open something alone: whoever invents them fills nothing', async () => {
  const counted = () => api.database.everything('SELECT 1 FROM platform.attempt');
  const before = await counted();
  for (const letter of ['A', 'B', 'C'])
    expect((await print(randomUUID(), { token: letter.repeat(43) })).status).toBe(404);
  expect(await counted()).toHaveLength(before.length);
});

it('carries no name without the secret, and none for an unknown link', async () => {
  expect((await print(randomUUID(), { firstName: 'Zohra' })).status).toBe(400);
  expect((await print(randomUUID(), {})).body).toMatchObject({ code: 'scheduling.view-ended' });
  expect((await print(randomUUID(), { token: 'A'.repeat(43) })).status).toBe(404);
});
