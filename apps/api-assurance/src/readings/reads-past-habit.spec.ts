import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import { MeasureReadings } from '@one-stop-shop/identity/server';
import { cori as deskOfCori } from '@one-stop-shop/scheduling/server/testing';
import { instantOf } from '@one-stop-shop/shared/domain';
import { cookieOf, goodPassword, signIn } from '../district/joined-staff';
import { SendingWorker } from '../district/sending-worker';

const day = '2026-11-24';
const agenda = `/api/desk/agenda?from=${day}&to=${day}`;
const asked = {
  status: 403,
  body: { code: 'identity.prove-again', ways: ['password'], because: 'reads-past-habit' },
};

describe('an account that reads far past its habit', () => {
  let api: RunningApi;
  let worker: SendingWorker;
  let cookie: string;
  let operatorId: string;

  beforeAll(async () => {
    api = await aRunningApi();
    worker = await SendingWorker.beside(api.database);
    api.database.clock.set(instantOf('2026-11-23', '10:00'));
    cookie = await signIn(api, 'sportello.cori');
    operatorId = ((await ask('GET', '/api/session')).body as { operatorId: string }).operatorId;
    expect((await book('16:20')).status).toBe(201);
    await reads(301);
    await measure();
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
  });

  const ask = (method: string, path: string, body?: object): Promise<Answer> =>
    api.send(method, path, body, { cookie });
  const book = (at: string): Promise<Answer> =>
    ask('POST', '/api/desk/appointments', {
      firstName: 'Awa',
      startsAt: instantOf(day, at).toISOString(),
      deskId: deskOfCori,
      language: 'fr',
      channel: 'phone',
      words: 'permesso',
    });
  const measure = () => new MeasureReadings(api.database.workerUnitOfWork).run();
  const reads = (people: number): Promise<unknown> =>
    api.database.everything(
      `INSERT INTO platform.read_audit
         (read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose,
          request_id)
       SELECT $1, $2, 'desk_operator', '059006', 'appointment', gen_random_uuid(), '{visit}',
              'desk-work', 'spec'
         FROM generate_series(1, $3)`,
      [api.database.clock.now(), operatorId, people],
    );

  it('reads about nobody any more, with fifty requests at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask('GET', agenda)));
    expect(answers).toMatchObject(answers.map(() => asked));
  });

  it('stays signed in and books, which reads about nobody; others read as ever', async () => {
    expect((await ask('GET', '/api/session')).status).toBe(200);
    expect((await book('16:40')).status).toBe(201);
    const other = await signIn(api, 'sportello.aprilia');
    const path = '/api/desk/calls';
    expect((await api.send('GET', path, undefined, { cookie: other })).status).toBe(200);
  });

  it('is told of to the contact for data protection, without anybody served, once', async () => {
    const address = 'protezione.dati.059006@demo.invalid';
    const letter = await worker.mailTo(address, 'registro delle letture');
    expect(letter).toContain('Persone in quel giorno finora: 301');
    expect(letter).toContain('notato alle 10:00');
    expect(letter).toContain('nel Comune di Cori.');
    const [day] = await api.database.everything<{ id: string }>(
      'SELECT id FROM identity.reading_day',
    );
    for (const kept of ['Awa', 'Aprilia', 'Cisterna', 'Rocca Massima', String(day?.id)]) {
      expect(letter).not.toContain(kept);
    }
    await reads(1_000);
    await measure();
    await measure();
    const told = await api.database.everything(
      `SELECT municipality FROM platform.outbox WHERE name = 'read-past-habit'`,
    );
    expect(told).toEqual([{ municipality: '059006' }]);
    expect(worker.mail.takenBy(address)).toHaveLength(1);
  });

  it('goes on as soon as somebody has shown that it is them', async () => {
    api.database.clock.set(instantOf('2026-11-23', '10:01'));
    const wrong = await ask('POST', '/api/session/password', { password: goodPassword });
    expect(wrong.body).toMatchObject({ code: 'identity.wrong-factor' });
    expect(await ask('GET', agenda)).toMatchObject(asked);
    const { password } = api.signIns.find((one) => one.email === 'sportello.cori@demo.invalid')!;
    const proven = await ask('POST', '/api/session/password', { password });
    expect(proven.status).toBe(200);
    cookie = cookieOf(proven);
    await measure();
    expect((await ask('GET', agenda)).status).toBe(200);
  });
});
