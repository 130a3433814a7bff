import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import type { StaffDetails } from '@one-stop-shop/identity/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import {
  anAuthorisation,
  askToInvite,
  authorised,
  cookieOf,
  goodPassword,
  join,
  signIn,
  tokenIn,
} from '../district/joined-staff';
import { SendingWorker } from '../district/sending-worker';

const cori = '059006';
const cisterna = '059005';
const origin = 'https://desk.example';
const days = 'from=2026-11-23&to=2026-11-29';

/** Everything that shows people, as somebody signed in would ask for it. */
const aboutPeople = [
  ['GET', `/api/desk/agenda?${days}`],
  ['GET', `/api/desk/slots?${days}`],
  ['GET', '/api/desk/calls'],
  ['GET', `/api/mediation/agenda?${days}`],
  ['GET', '/api/emergency-access'],
  ['POST', '/api/emergency-access'],
] as const;

describe('an administrator alone', () => {
  let api: RunningApi;
  let worker: SendingWorker;
  let administrator: string;
  let own: string;
  let mailboxes = 0;

  beforeAll(async () => {
    api = await aRunningApi({ PUBLIC_URL: origin, DEMONSTRATION_IN_PUBLIC: 'true' });
    api.database.clock.set(instantOf('2026-11-23', '10:00'));
    worker = await SendingWorker.beside(api.database);
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
  });
  beforeEach(async () => {
    api.database.clock.set(instantOf('2026-11-23', '10:00'));
    await api.database.app.query('DELETE FROM platform.attempt');
    administrator = await signIn(api, 'amministrazione');
    const session = await as(administrator, 'GET', '/api/session');
    own = (session.body as { operatorId: string }).operatorId;
  });

  const as = (cookie: string, method: string, path: string, body?: object): Promise<Answer> =>
    api.send(method, path, body, { cookie, origin });
  const seesPeople = async (cookie: string): Promise<string[]> => {
    const seen: string[] = [];
    for (const [method, path] of aboutPeople) {
      const { status } = await as(cookie, method, path, method === 'POST' ? {} : undefined);
      if (![401, 403].includes(status)) seen.push(`${method} ${path}: ${status}`);
    }
    return seen;
  };
  const give = (id: string, role: object, cookie = administrator): Promise<Answer> =>
    as(cookie, 'POST', `/api/administration/staff/${id}/roles`, role);
  const aRole = (role: 'desk_operator' | 'social_worker' | 'mediator' | 'practitioner'): object =>
    authorised({ role, municipalities: [cori], from: '2026-11-23', to: null });
  const administration = {
    role: 'district_administrator' as const,
    municipalities: [],
    from: '2026-11-23',
    to: null,
  };
  /** A second account whose mailbox is the administrator's, too. */
  const aSecondSelf = (role: Parameters<typeof askToInvite>[2]['roles'][number]) => {
    const email = `amministrazione+${(mailboxes += 1)}@spec.invalid`;
    return askToInvite(api, administrator, { email, roles: [role] });
  };
  const decide = (cookie: string, id: string | undefined): Promise<Answer> =>
    as(cookie, 'POST', `/api/administration/approvals/${id}/decide`, { decision: 'approve' });
  const waiting = ({ approvals }: StaffDetails): string | undefined =>
    approvals.find(({ decision }) => decision === null)?.id;

  it.each(['desk_operator', 'social_worker', 'mediator', 'practitioner'] as const)(
    'gives themselves no role of %s, now or later',
    async (role) => {
      const refused = { status: 403, body: { code: 'identity.not-for-oneself' } };
      expect(await give(own, aRole(role))).toMatchObject(refused);
      expect(await give(own, { ...aRole(role), from: '2027-01-01' })).toMatchObject(refused);
      const view = await as(administrator, 'POST', '/api/session/view', { role });
      expect(view.status).toBe(403);
      expect(await seesPeople(administrator)).toEqual([]);
    },
  );

  it('opens nothing with a second account of their own, which they can’t approve', async () => {
    const invited = await aSecondSelf({
      role: 'social_worker',
      municipalities: [cori],
      from: '2026-11-23',
      to: null,
    });
    expect(await decide(administrator, waiting(invited))).toMatchObject({
      status: 403,
      body: { code: 'identity.another-must-approve' },
    });
    const { cookie, id } = await join(api, worker, invited);
    expect(await seesPeople(cookie)).toEqual([]);
    const signedIn = await api.send('POST', '/api/session', {
      email: invited.email,
      password: goodPassword,
    });
    expect(await seesPeople(cookieOf(signedIn))).toEqual([]);
    expect(await seesPeople(administrator)).toEqual([]);
    expect((await decide(cookieOf(signedIn), waiting(invited))).status).toBe(401);
    expect((await give(id, aRole('desk_operator'))).status).toBe(200);
    expect(await seesPeople(cookie)).toEqual([]);
  });

  it('makes no second administrator who would approve', async () => {
    const invited = await aSecondSelf(administration);
    const { cookie } = await join(api, worker, invited);
    expect((await as(cookie, 'GET', '/api/administration/approvals')).status).toBe(401);
    const byThemselves = await decide(administrator, waiting(invited));
    expect(byThemselves.status).toBe(403);
    const mediator = await give('0190a1b2-0000-7000-8000-00000000d002', aRole('mediator'));
    expect((await decide(cookie, waiting(mediator.body as StaffDetails))).status).toBe(401);
  });

  it('turns an account of the office into one that sees people no more than that', async () => {
    const coordinator = await aSecondSelf({ ...administration, role: 'district_coordinator' });
    const { id, cookie } = await join(api, worker, coordinator);
    for (const role of ['desk_operator', 'social_worker', 'mediator', 'practitioner'] as const) {
      expect((await give(id, aRole(role))).status).toBe(200);
      expect((await as(cookie, 'POST', '/api/session/view', { role })).status).toBe(403);
    }
    expect((await give(id, administration)).status).toBe(200);
    expect(await seesPeople(cookie)).toEqual([]);
  });

  it('puts nobody else in charge: the one responsible before decides that', async () => {
    const path = `/api/administration/responsibles/${cori}`;
    const mine = { name: 'Qualcuno Altro', email: 'mia.casella@spec.invalid' };
    expect((await as(administrator, 'POST', path, mine)).status).toBe(204);
    const listed = await as(administrator, 'GET', '/api/administration/approvals');
    const wish = (listed.body as { id: string; kind: string }[]).find(
      ({ kind }) => kind === 'responsible',
    );
    expect((await decide(administrator, wish?.id)).status).toBe(403);
    expect((await decide(await signIn(api, 'amministrazione.due'), wish?.id)).status).toBe(403);
    // The contact for data protection is another matter: whoever it is approves nothing.
    const contact = `/api/administration/data-protection-contacts/${cori}`;
    expect((await as(administrator, 'PUT', contact, mine)).status).toBe(204);
    const asked = await aSecondSelf({
      role: 'desk_operator',
      municipalities: [cori],
      from: '2026-11-23',
      to: null,
    });
    const letter = await worker.mailTo(`responsabile.${cori}@demo.invalid`, 'approva#');
    expect(letter).toContain('Amministratrice Dimostrativa');
    expect(waiting(asked)).toBeDefined();
  });

  it('learns no link from anything they can read', async () => {
    const invited = await aSecondSelf({
      role: 'desk_operator',
      municipalities: [cori],
      from: '2026-11-23',
      to: null,
    });
    const [{ token_hash: hash } = { token_hash: '' }] = await api.database.everything<{
      token_hash: string;
    }>('SELECT token_hash FROM identity.approval WHERE id = $1', [waiting(invited)]);
    const pages = [`/api/administration/staff/${invited.id}`, '/api/administration/approvals'];
    for (const page of pages) {
      const { body } = await as(administrator, 'GET', page);
      expect(JSON.stringify(body)).not.toContain(hash);
    }
    for (const token of [hash, 'A'.repeat(43), tokenIn(await worker.mailTo(invited.email))]) {
      const body = { token, decision: 'approve' };
      expect(await api.send('POST', '/api/public/approval/decide', body)).toMatchObject({
        status: 404,
        body: { code: 'identity.approval-not-valid' },
      });
    }
  });

  it('needs the responsible person of that municipality, who reads who and what, and no more', async () => {
    const invited = await aSecondSelf({
      role: 'desk_operator',
      municipalities: [cisterna],
      from: '2026-11-23',
      to: null,
    });
    const { email, code } = await join(api, worker, invited);
    const letter = await worker.mailTo(`responsabile.${cisterna}@demo.invalid`);
    expect(letter).not.toMatch(/Nora|spec\.invalid/);
    const token = /\/sportello\/approva#([\w-]{43})\s/.exec(letter)?.[1];
    const opened = await api.send('POST', '/api/public/approval/open', { token });
    expect(opened).toMatchObject({
      status: 200,
      body: {
        kind: 'role',
        askedBy: 'Amministratrice Dimostrativa',
        about: { name: 'Nora Prova', email },
        asked: {
          role: 'desk_operator',
          municipalities: [cisterna],
          authorisation: anAuthorisation,
        },
        places: { [cisterna]: 'Cisterna di Latina' },
      },
    });
    const decided = { token, decision: 'approve' };
    expect((await api.send('POST', '/api/public/approval/decide', decided)).status).toBe(204);
    expect((await api.send('POST', '/api/public/approval/decide', decided)).status).toBe(404);
    api.database.clock.set(instantOf('2026-11-23', '10:01'));
    const half = await api.send('POST', '/api/session', { email, password: goodPassword });
    const whole = await as(cookieOf(half), 'POST', '/api/session/totp', { code: code() });
    expect((await as(cookieOf(whole), 'GET', `/api/desk/agenda?${days}`)).status).toBe(200);
  });
});
