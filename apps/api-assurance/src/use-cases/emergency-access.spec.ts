import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import {
  identityPermissions,
  type EmergencyAccess,
  type StaffDetails,
} from '@one-stop-shop/identity/contracts';
import { AppointmentFactsQuery } from '@one-stop-shop/scheduling/server';
import { cori as deskOfCori } from '@one-stop-shop/scheduling/server/testing';
import { instantOf } from '@one-stop-shop/shared/domain';
import {
  readInEmergency,
  Requires,
  Scope,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { SentStatements } from '@one-stop-shop/shared/server/testing';
import { approve, authorised, invite, join, signIn, type Joined } from '../district/joined-staff';
import { SendingWorker } from '../district/sending-worker';

const cori = '059006';
const cisterna = '059005';
const reason = 'She is in hospital and cannot say who her doctor is';

/** What a context does with an access; its first use in the product comes with the cases. */
@Controller('spec/emergency-readings')
@Requires(identityPermissions.openEmergencyAccess)
class ReadingsController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AppointmentFactsQuery) private readonly appointments: AppointmentFactsQuery,
  ) {}

  @Get(':access')
  read(@Scope() operator: OperatorScope, @Param('access') accessId: string): Promise<unknown> {
    const reading = { accessId, fieldClasses: ['contact', 'visit'] } as const;
    return readInEmergency(this.unitOfWork, operator, reading, (tx, { id }) =>
      this.appointments.find(tx, id),
    );
  }
}

describe('an emergency access', () => {
  let api: RunningApi;
  let worker: SendingWorker;
  let administrator: string;
  let subject: string;
  let nora: Joined;
  let invited = 0;

  beforeAll(async () => {
    api = await aRunningApi(
      { PUBLIC_URL: 'https://desk.example', DEMONSTRATION_IN_PUBLIC: 'true' },
      [ReadingsController],
    );
    api.database.clock.set(instantOf('2026-11-23', '10:00'));
    worker = await SendingWorker.beside(api.database);
    subject = await bookedAtCori();
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
  });
  beforeEach(async () => {
    api.database.clock.set(instantOf('2026-11-23', '10:00'));
    await api.database.app.query('DELETE FROM platform.attempt');
    administrator = await signIn(api, 'amministrazione');
    nora = await aSocialWorkerOfCisterna();
  });

  const as = (
    cookie: string,
    method: string,
    path: string,
    body?: object,
    origin = 'https://desk.example',
  ): Promise<Answer> => api.send(method, path, body, { cookie, origin });
  const aSocialWorkerOfCisterna = async (): Promise<Joined> => {
    const from = '2026-11-23';
    const person = await invite(api, administrator, {
      email: `nora-${(invited += 1)}@spec.invalid`,
      roles: [{ role: 'social_worker', municipalities: [cisterna], from, to: null }],
    });
    return join(api, worker, person);
  };
  const bookedAtCori = async (): Promise<string> => {
    const desk = await signIn(api, 'sportello.cori');
    const booked = await as(desk, 'POST', '/api/desk/appointments', {
      deskId: deskOfCori,
      startsAt: instantOf('2026-12-01', '16:20').toISOString(),
      language: 'ur',
      channel: 'phone',
      firstName: 'Zuleika',
      phone: '333 1234567',
    });
    return (booked.body as { id: string }).id;
  };
  const asked = () => ({ municipality: cori, subject, danger: 'health', reason });
  const open = (by = nora, wishes: object = {}): Promise<Answer> =>
    as(by.cookie, 'POST', '/api/emergency-access', { ...asked(), ...wishes });
  const opened = async (): Promise<EmergencyAccess> => {
    const answer = await open();
    expect(answer.status).toBe(201);
    return answer.body as EmergencyAccess;
  };
  const read = ({ id }: EmergencyAccess, by = nora): Promise<Answer> =>
    as(by.cookie, 'GET', `/api/spec/emergency-readings/${id}`);
  const listed = async (cookie: string, path: string): Promise<string[]> => {
    const { body } = await as(cookie, 'GET', path);
    return (body as { items: EmergencyAccess[] }).items.map(({ id }) => id);
  };

  it('opens one person of another municipality for an hour, by a second factor just shown', async () => {
    const access = await opened();
    expect(access).toMatchObject({
      municipality: cori,
      subject,
      reason,
      by: { id: nora.id, name: 'Nora Prova' },
      role: 'social_worker',
      fromMunicipalities: [cisterna],
      endsAt: instantOf('2026-11-23', '11:00').toISOString(),
      closedAt: null,
      open: true,
    });
    expect((await read(access)).body).toMatchObject({ firstName: 'Zuleika' });
  });

  it('is told to both contacts, by name and place, without reason or person', async () => {
    const access = await opened();
    for (const municipality of [cori, cisterna]) {
      const mail = await worker.mailTo(`protezione.dati.${municipality}@demo.invalid`, access.id);
      expect(mail).toContain('Chi: Nora Prova, assistente sociale');
      expect(mail).toContain('Dati del Comune di: Cori');
      expect(mail).toContain('Lavora per: Cisterna di Latina');
      for (const kept of [reason, subject, 'Zuleika']) expect(mail).not.toContain(kept);
    }
  });

  it('is listed to the staff of both municipalities, to administrators and to its owner', async () => {
    const { id } = await opened();
    expect(await listed(await signIn(api, 'sportello.cori'), '/api/emergency-access')).toContain(
      id,
    );
    const atHome = await signIn(api, 'sportello.cisterna');
    expect(await listed(atHome, '/api/emergency-access')).toContain(id);
    expect(await listed(administrator, '/api/administration/emergency-access')).toContain(id);
    expect(await listed(nora.cookie, '/api/emergency-access/mine')).toEqual([id]);
    const elsewhere = await signIn(api, 'sportello.aprilia');
    expect(await listed(elsewhere, '/api/emergency-access')).toEqual([]);
    const coordinator = await signIn(api, 'coordinamento');
    expect((await as(coordinator, 'GET', '/api/emergency-access')).status).toBe(403);
  });

  it('shows in the audit that it was an emergency, and the reader by name', async () => {
    const access = await opened();
    await read(access);
    const rows = await api.database.everything(
      `SELECT reader, municipality, subject, purpose FROM platform.read_audit
        WHERE emergency_access = $1`,
      [access.id],
    );
    expect(rows).toEqual([
      { reader: nora.id, municipality: cori, subject, purpose: 'emergency-access' },
    ]);
  });

  it('ends by itself after sixty minutes', async () => {
    const access = await opened();
    // Somebody at work is seen every few minutes: left alone, a session ends before that.
    for (const time of ['10:15', '10:30', '10:45']) {
      api.database.clock.set(instantOf('2026-11-23', time));
      expect((await read(access)).status).toBe(200);
    }
    api.database.clock.set(instantOf('2026-11-23', '11:00'));
    expect(await read(access)).toMatchObject({ status: 403 });
    const close = `/api/emergency-access/${access.id}/close`;
    expect((await as(nora.cookie, 'POST', close)).status).toBe(404);
  });

  it('ends when it is closed, by nobody but its owner', async () => {
    const access = await opened();
    const close = `/api/emergency-access/${access.id}/close`;
    const other = await aSocialWorkerOfCisterna();
    expect(await as(other.cookie, 'POST', close)).toMatchObject({
      status: 404,
      body: { code: 'identity.emergency-access-unknown' },
    });
    expect((await read(access, other)).status).toBe(403);
    expect((await as(nora.cookie, 'POST', close)).status).toBe(204);
    expect((await read(access)).status).toBe(403);
  });

  it('ends with the role in which it was opened, also for whoever has another', async () => {
    const access = await opened();
    const roles = `/api/administration/staff/${nora.id}/roles`;
    const given = { municipalities: [cisterna], from: '2026-11-23', to: null };
    const give = async (role: 'desk_operator' | 'social_worker'): Promise<void> => {
      const asked = await as(administrator, 'POST', roles, authorised({ role, ...given }));
      await approve(api, asked.body as StaffDetails);
    };
    await give('desk_operator');
    const withdrawn = { role: 'social_worker', municipalities: [], lastDay: null };
    await as(administrator, 'POST', `${roles}/withdraw`, withdrawn);
    expect((await read(access)).status).toBe(403);
    await give('social_worker');
    expect((await read(access)).status).toBe(403);
  });

  it('asks for the factor again after five minutes, and takes no password for one', async () => {
    api.database.clock.set(instantOf('2026-11-23', '10:05:01'));
    expect(await open()).toMatchObject({
      status: 403,
      body: { code: 'identity.prove-again', ways: ['totp'] },
    });
    const proven = await as(nora.cookie, 'POST', '/api/session/totp', { code: nora.code() });
    const cookie = proven.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await open({ ...nora, cookie })).status).toBe(201);
    const alone = await signIn(api, 'assistente.cori');
    await as(alone, 'POST', '/api/session/view', { role: 'social_worker' });
    expect(await open({ ...nora, cookie: alone }, { municipality: cisterna })).toMatchObject({
      status: 403,
      body: { code: 'identity.second-factor-missing' },
    });
  });

  it.each([
    ['one’s own municipality', { municipality: cisterna }, 409, 'identity.no-emergency-at-home'],
    ['a municipality unknown', { municipality: '058091' }, 404, 'identity.municipality-unknown'],
    ['somebody of a third one', { municipality: '059001' }, 404, 'identity.nobody-known-there'],
    ['a reason too short', { reason: 'because I must' }, 400, 'request.invalid'],
    ['no danger', { danger: undefined }, 400, 'request.invalid'],
    ['no reason', { reason: undefined }, 400, 'request.invalid'],
    ['signs for a reason', { reason: '.'.repeat(40) }, 400, 'request.invalid'],
    ['one key held down', { reason: 'aaaa aaaaa aaaaaa aaaaaaa' }, 400, 'request.invalid'],
    ['digits for a reason', { reason: '12 34 56 78 90 12 34 56 78' }, 400, 'request.invalid'],
    ['one word again and again', { reason: 'urgenza urgenza urgenza' }, 400, 'request.invalid'],
  ])('is not opened for %s', async (_, wrong, status, code) => {
    expect(await open(nora, wrong)).toMatchObject({ status, body: { code } });
  });

  it('is refused under an id that nobody has, and both contacts were told before', async () => {
    const answer = await open(nora, { subject: randomUUID() });
    expect(answer).toMatchObject({ status: 404, body: { code: 'identity.nobody-known-there' } });
    const { body } = await as(nora.cookie, 'GET', '/api/emergency-access/mine');
    const [tried] = (body as { items: EmergencyAccess[] }).items;
    expect(tried).toMatchObject({ municipality: cori, open: false });
    for (const municipality of [cori, cisterna]) {
      const mail = await worker.mailTo(`protezione.dati.${municipality}@demo.invalid`, tried?.id);
      expect(mail).toContain('Chi: Nora Prova, assistente sociale');
    }
  });

  it('does the same work for somebody and for nobody', async () => {
    const watched = new SentStatements(api.database.app);
    const statements = async (wishes: object): Promise<readonly string[]> =>
      (await watched.during(() => open(nora, wishes))).sent;
    expect(await statements({ subject: randomUUID() })).toEqual(await statements({}));
  });

  it('is opened ten times a month and no more, tried at once or not', async () => {
    const tries = Array.from({ length: 15 }, () => open(nora, { subject: randomUUID() }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(10).fill(404), ...Array<number>(5).fill(429)]);
    // Neither does the refusal say who is known.
    expect(await open()).toMatchObject({
      status: 429,
      body: { code: 'identity.too-many-emergencies' },
    });
    expect((await open(await aSocialWorkerOfCisterna())).status).toBe(201);
  });

  it('is not opened where nobody would hear of it', async () => {
    await api.database.everything(
      `DELETE FROM identity.data_protection_contact WHERE municipality = $1`,
      [cori],
    );
    const refused = { status: 409, body: { code: 'identity.no-data-protection-contact' } };
    expect(await open()).toMatchObject(refused);
    const contact = {
      name: 'Ufficio del responsabile',
      email: `protezione.dati.${cori}@demo.invalid`,
    };
    const path = `/api/administration/data-protection-contacts/${cori}`;
    expect((await as(administrator, 'PUT', path, contact)).status).toBe(204);
    expect((await open()).status).toBe(201);
  });

  it('is for roles that may: an operator of the desk is refused', async () => {
    const operator = await signIn(api, 'sportello.cisterna');
    expect((await open({ ...nora, cookie: operator })).status).toBe(403);
    expect((await open({ ...nora, cookie: administrator })).status).toBe(403);
  });
});
