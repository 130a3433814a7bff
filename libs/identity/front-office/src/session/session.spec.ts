import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import type { OpenSession } from '@one-stop-shop/identity/contracts';
import { NoAnswer, Refusal } from '@one-stop-shop/shared/front-office';

import { Session } from './session';

const chiara: OpenSession = {
  operatorId: 'chiara',
  name: 'Chiara',
  role: 'desk_operator',
  municipalities: ['059006'],
  permissions: ['scheduling.see-agenda'],
  roles: [{ role: 'desk_operator', municipalities: ['059006'] }],
};

const answers = new Map<string, () => Response>();

function answer(call: string, status: number, body?: object): void {
  const headers = new Headers();
  const json = () => Promise.resolve(body);
  answers.set(call, () => ({ ok: status < 400, status, headers, json }) as Response);
}

function refuse(call: string, status: number, code: string): void {
  answer(call, status, { type: `urn:problem:${code}`, title: code, status, code });
}

/** After every promise that is settled already. */
const allAnswersAreRead = () => new Promise((resolve) => setTimeout(resolve));

let asked: string[];
let askedAs: (string | null)[];

beforeEach(() => {
  asked = [];
  answers.clear();
  askedAs = [];
  globalThis.fetch = (path, request) => {
    const call = `${request?.method} ${String(path)}`;
    asked.push(call);
    askedAs.push(new Headers(request?.headers).get('x-asked-as'));
    const given = answers.get(call);
    return given ? Promise.resolve(given()) : Promise.reject(new TypeError('no network'));
  };
});

describe('the session on this device', () => {
  it('is asked for once after a reload', async () => {
    answer('GET /api/session', 200, chiara);
    const session = TestBed.inject(Session);
    await session.restore();
    await session.restore();
    expect(session.current()).toEqual(chiara);
    expect(session.permissions().has('scheduling.see-agenda')).toBe(true);
    expect(asked).toEqual(['GET /api/session']);
  });

  it('is not there when the server knows nobody, and unknown when it does not answer', async () => {
    refuse('GET /api/session', 401, 'request.signed-out');
    const session = TestBed.inject(Session);
    await expect(session.restore()).resolves.toBeUndefined();
    answers.clear();
    await expect(session.restore()).rejects.toThrow(NoAnswer);
  });

  it('stays closed with wrong credentials', async () => {
    refuse('POST /api/session', 401, 'identity.wrong-credentials');
    const session = TestBed.inject(Session);
    await expect(session.signIn({ email: 'a@b.it', password: 'wrong' })).rejects.toThrow(Refusal);
    expect(session.current()).toBeUndefined();
    expect(session.endedBecause()).toBeUndefined();
  });

  it('ends when any call hears that nobody is signed in', async () => {
    answer('POST /api/session', 200, { next: 'work', session: chiara });
    const session = TestBed.inject(Session);
    await session.signIn({ email: 'a@b.it', password: 'right' });
    refuse('DELETE /api/session', 401, 'request.signed-out');
    refuse('GET /api/session', 401, 'request.signed-out');
    await expect(session.signOut()).rejects.toThrow(Refusal);
    await allAnswersAreRead();
    expect(session.current()).toBeUndefined();
    expect(session.endedBecause()).toBe('ended');
    expect(asked.filter((call) => call === 'GET /api/session')).toHaveLength(1);
  });

  it('stays open when the sign-out could not be told', async () => {
    answer('GET /api/session', 200, chiara);
    const session = TestBed.inject(Session);
    await session.restore();
    await expect(session.signOut()).rejects.toThrow(NoAnswer);
    expect(session.current()).toEqual(chiara);
  });

  it('says with everything, the last sign-out included, as whom the page shows itself', async () => {
    answer('GET /api/session', 200, chiara);
    const session = TestBed.inject(Session);
    await session.restore();
    answer('DELETE /api/session', 204);
    await session.signOutForIdleness();
    expect(askedAs).toEqual([null, 'chiara;desk_operator']);
  });

  it('empties the screen after idleness, even without network', async () => {
    answer('GET /api/session', 200, chiara);
    const session = TestBed.inject(Session);
    await session.restore();
    await session.signOutForIdleness();
    expect(session.current()).toBeUndefined();
    expect(session.endedBecause()).toBe('idle');
  });
});

describe('a session in a role that is taken away', () => {
  const ruth = {
    ...chiara,
    role: 'social_worker' as const,
    roles: [
      ...chiara.roles,
      { role: 'social_worker' as const, municipalities: ['059006' as const] },
    ],
  };

  it('goes on in another role of theirs, and says which one is gone', async () => {
    answer('GET /api/session', 200, ruth);
    const session = TestBed.inject(Session);
    await session.restore();
    answer('GET /api/session', 200, chiara);
    refuse('DELETE /api/session', 403, 'request.not-permitted');
    await expect(session.signOut()).rejects.toThrow(Refusal);
    await allAnswersAreRead();
    expect(session.current()?.role).toBe('desk_operator');
    expect(session.lostRole()).toBe('social_worker');
    session.acceptLoss();
    expect(session.lostRole()).toBeUndefined();
  });

  it('is left alone by a refusal that is about something else', async () => {
    answer('GET /api/session', 200, ruth);
    const session = TestBed.inject(Session);
    await session.restore();
    refuse('DELETE /api/session', 403, 'request.not-permitted');
    await expect(session.signOut()).rejects.toThrow(Refusal);
    await allAnswersAreRead();
    expect(session.lostRole()).toBeUndefined();
  });

  it('is never taken for lost by a choice made in another tab', async () => {
    answer('GET /api/session', 200, ruth);
    const session = TestBed.inject(Session);
    await session.restore();
    answer('GET /api/session', 200, { ...ruth, role: 'desk_operator' });
    await session.readAnew();
    expect(session.current()?.role).toBe('desk_operator');
    expect(session.lostRole()).toBeUndefined();
  });

  it('goes on in another one too when what they asked for was not done in it', async () => {
    answer('GET /api/session', 200, ruth);
    const session = TestBed.inject(Session);
    await session.restore();
    refuse('DELETE /api/session', 403, 'request.other-session');
    answer('GET /api/session', 200, { ...ruth, role: 'desk_operator' });
    await expect(session.signOut()).rejects.toThrow(Refusal);
    await allAnswersAreRead();
    expect(session.current()?.role).toBe('social_worker');
    answer('GET /api/session', 200, chiara);
    await expect(session.signOut()).rejects.toThrow(Refusal);
    await allAnswersAreRead();
    expect(session.current()?.role).toBe('desk_operator');
    expect(session.lostRole()).toBe('social_worker');
  });

  const ofTwo = (...municipalities: OpenSession['municipalities']): OpenSession => ({
    ...chiara,
    municipalities,
    roles: [{ role: 'desk_operator', municipalities }],
  });

  it('goes on in fewer municipalities, and says for which one no more', async () => {
    answer('GET /api/session', 200, ofTwo('059001', '059006', '059022'));
    const session = TestBed.inject(Session);
    await session.restore();
    answer('GET /api/session', 200, ofTwo('059001', '059022'));
    await session.hearEnd();
    expect(session.lostMunicipalities()).toEqual(['059006']);
    answer('GET /api/session', 200, ofTwo('059001'));
    await session.hearEnd();
    expect(session.lostMunicipalities()).toEqual(['059006', '059022']);
    expect(session.lostRole()).toBeUndefined();
    session.acceptLoss();
    expect(session.lostMunicipalities()).toEqual([]);
  });

  it('takes back what it said of a municipality that is theirs again', async () => {
    answer('GET /api/session', 200, ofTwo('059001', '059006'));
    const session = TestBed.inject(Session);
    await session.restore();
    answer('GET /api/session', 200, ofTwo('059001'));
    await session.hearEnd();
    answer('GET /api/session', 200, ofTwo('059001', '059006'));
    await session.hearEnd();
    expect(session.lostMunicipalities()).toEqual([]);
  });

  it('says nothing of municipalities that come', async () => {
    answer('GET /api/session', 200, chiara);
    const session = TestBed.inject(Session);
    await session.restore();
    answer('GET /api/session', 200, ofTwo('059001', '059006'));
    await session.readAnew();
    expect(session.lostMunicipalities()).toEqual([]);
  });

  it('is never taken for lost by a choice of one’s own', async () => {
    answer('GET /api/session', 200, ruth);
    answer('POST /api/session/view', 200, chiara);
    const session = TestBed.inject(Session);
    await session.restore();
    await session.chooseView('desk_operator');
    expect(session.current()?.role).toBe('desk_operator');
    expect(session.lostRole()).toBeUndefined();
  });
});

describe('a page whose session ended', () => {
  const withRoles = {
    ...chiara,
    roles: [
      ...chiara.roles,
      { role: 'social_worker' as const, municipalities: ['059006' as const] },
    ],
  };
  const ended = async (): Promise<{ session: Session; loaded: string[] }> => {
    const loaded: string[] = [];
    const location = { assign: (address: string) => loaded.push(address) };
    TestBed.configureTestingModule({
      providers: [{ provide: DOCUMENT, useValue: { location } }],
    });
    answer('GET /api/session', 200, chiara);
    const session = TestBed.inject(Session);
    await session.restore();
    await session.signOutForIdleness();
    return { session, loaded };
  };

  it('waits, covered, for whoever was at work', async () => {
    const { session, loaded } = await ended();
    expect(session.isCovered()).toBe(true);
    session.begin(chiara);
    expect(session.isCovered()).toBe(false);
    expect(session.current()).toEqual(chiara);
    expect(loaded).toEqual([]);
  });

  it('is discarded for somebody else, and never uncovered', async () => {
    const { session, loaded } = await ended();
    session.begin({ ...chiara, operatorId: 'dario', role: 'mediator' });
    expect(session.current()).toBeUndefined();
    expect(session.isCovered()).toBe(true);
    expect(loaded).toEqual(['/mediazione/oggi']);
  });

  it('goes on in the role of the page, not in the one that the sign-in begins with', async () => {
    const { session, loaded } = await ended();
    answer('POST /api/session/view', 200, withRoles);
    session.begin({ ...withRoles, role: 'social_worker' });
    expect(session.isCovered()).toBe(true);
    await allAnswersAreRead();
    expect(session.current()?.role).toBe('desk_operator');
    expect(loaded).toEqual([]);
  });

  it('is discarded when the role of the page is gone', async () => {
    const { session, loaded } = await ended();
    const [, other] = withRoles.roles;
    session.begin({ ...chiara, role: 'social_worker', roles: other ? [other] : [] });
    expect(session.current()).toBeUndefined();
    expect(loaded).toEqual(['/sportello/oggi']);
  });

  it('keeps the way back for whoever comes late, and nothing for who says it is not theirs', async () => {
    const { session, loaded } = await ended();
    session.abandon('/sportello/agenda');
    session.abandon();
    expect(loaded).toEqual(['/sportello?torna=%2Fsportello%2Fagenda', '/sportello']);
  });

  it('is left by whoever signs out, without a cover', async () => {
    answer('GET /api/session', 200, chiara);
    answer('DELETE /api/session', 204);
    const session = TestBed.inject(Session);
    await session.restore();
    await session.signOut();
    expect(session.isCovered()).toBe(false);
  });
});
