import { aRunningApi, Ear, type RunningApi } from '@one-stop-shop/api/testing';
import { operatorRoles, type OperatorRole } from '@one-stop-shop/identity/contracts';
import { permissionsOf, TakeOnOperator } from '@one-stop-shop/identity/server';
import { instantOf } from '@one-stop-shop/shared/domain';
import { contexts } from '../../../contexts';
import { cookieOf, signIn } from '../district/joined-staff';

const cori = '059006';
const municipalities = ['059001', '059005', cori, '059022'];
const deskOfCori = '0190a1b2-0000-7000-8000-000000059006';
const startsAt = '2026-11-24T15:00:00Z';
const later = '2026-11-24T15:40:00Z';
const days = 'from=2026-11-23&to=2026-11-29';

interface Somebody {
  readonly name: string;
  readonly role: OperatorRole;
  readonly cookie: string;
  readonly ear: Ear;
}

describe('of a visit at Cori', () => {
  let api: RunningApi;
  let everybody: Somebody[];
  let desk: string;
  let visit: { id: string };

  beforeAll(async () => {
    api = await aRunningApi();
    // On the day itself, so that people may arrive.
    api.database.clock.set(instantOf('2026-11-24', '09:00'));
    everybody = [];
    for (const role of operatorRoles) {
      for (const municipality of municipalities) everybody.push(await takenOn(role, municipality));
    }
    for (const mediator of ['amrit', 'awa', 'samira']) {
      everybody.push(await listening(mediator, 'mediator', await signIn(api, mediator)));
    }
    for (const one of ['orientamento', 'legale']) {
      everybody.push(await listening(one, 'practitioner', await signIn(api, one)));
    }
    desk = await signIn(api, 'sportello.cori');
  }, 60_000);
  afterAll(async () => {
    for (const { ear } of everybody) ear.close();
    await api.stop();
  });

  async function takenOn(role: OperatorRole, municipality: string): Promise<Somebody> {
    const name = `${role} of ${municipality}`;
    const email = `${name.replace(/\W+/g, '-')}@spec.invalid`;
    const password = 'una frase lunga abbastanza';
    await new TakeOnOperator(api.database.unitOfWork).run({
      ...{ name, email, password, role, municipalities: [municipality], from: '2026-01-01' },
    });
    return listening(
      name,
      role,
      cookieOf(await api.send('POST', '/api/session', { email, password })),
    );
  }

  const listening = async (
    name: string,
    role: OperatorRole,
    cookie: string,
  ): Promise<Somebody> => ({
    ...{ name, role, cookie, ear: await Ear.open(api, cookie) },
  });

  const act = (path: string, body: object): Promise<{ status: number }> =>
    api.send('POST', `/api/desk/appointments/${visit.id}/${path}`, body, { cookie: desk });

  /** Who finds the visit in what they read; asked of the api, not of a table. */
  async function readers(): Promise<string[]> {
    const reading: string[] = [];
    for (const { name, cookie } of everybody) {
      for (const agenda of ['desk', 'mediation']) {
        const { status, body } = await api.send('GET', `/api/${agenda}/agenda?${days}`, undefined, {
          cookie,
        });
        if (status === 200 && JSON.stringify(body).includes(visit.id)) reading.push(name);
      }
    }
    return reading;
  }

  const heardBy = (change: string): string[] =>
    everybody.filter(({ ear }) => ear.changes.includes(change)).map(({ name }) => name);

  it('those hear who read it, in every role and municipality, and nobody else', async () => {
    expect(everybody.map(({ ear }) => ear.status)).toEqual(everybody.map(() => 200));
    const wish = { practice: 'tutoring', mediatorLanguage: 'pa', channel: 'phone' };
    const booking = {
      ...{ deskId: deskOfCori, startsAt, language: 'pa', firstName: 'Zafferanella', ...wish },
      phone: '333 1110001',
    };
    const asDesk = { cookie: desk };
    const booked = await api.send('POST', '/api/desk/appointments', booking, asDesk);
    visit = booked.body as { id: string };
    expect(booked.status).toBe(201);
    const [coris] = everybody.filter(({ name }) => name === `desk_operator of ${cori}`);
    expect(await coris?.ear.until(({ changes }) => changes.length > 0)).toBeLessThan(1_000);
    const reading = await readers();
    expect(reading).toEqual([
      `desk_operator of ${cori}`,
      `social_worker of ${cori}`,
      'amrit',
      'orientamento',
    ]);
    expect(heardBy('appointment booked')).toEqual(reading);
  });

  it('they hear each thing that happens to it', async () => {
    const reading = await readers();
    const state = { shown: startsAt, from: 'booked', state: 'arrived' };
    expect((await act('attendance', state)).status).toBeLessThan(300);
    const back = { shown: startsAt, from: 'arrived', state: 'booked' };
    expect((await act('attendance', back)).status).toBeLessThan(300);
    expect((await act('move', { startsAt: later, shown: startsAt })).status).toBeLessThan(300);
    expect((await act('cancel', { shown: later })).status).toBeLessThan(300);
    const [coris] = everybody.filter(({ name }) => name === `desk_operator of ${cori}`);
    const isTold = await coris?.ear.until(({ changes }) =>
      changes.includes('appointment cancelled'),
    );
    expect(isTold).toBeLessThan(1_000);
    for (const what of ['attendance', 'moved', 'cancelled']) {
      expect(heardBy(`appointment ${what}`)).toEqual(reading);
    }
  });

  it('they are told which kind, which id and what, and never more', () => {
    const ids = new Set<string>();
    for (const { ear } of everybody) {
      for (const { event, data } of ear.told) {
        if (event !== 'change') continue;
        expect(Object.keys(data as object).toSorted()).toEqual(['id', 'kind', 'what']);
        const { kind, id } = data as { kind: string; id: string };
        if (kind === 'appointment') ids.add(id);
      }
      const told = ear.told.map(({ event, data }) => ({ event, data }));
      expect(JSON.stringify(told)).not.toMatch(/Zafferanella|3331110001|059\d{3}/);
    }
    expect([...ids]).toEqual([visit.id]);
  });

  it('everybody who is to be called is announced to those with the call list alone', () => {
    const callers = everybody
      .filter(({ ear }) => ear.changes.some((change) => change.startsWith('call ')))
      .map(({ name }) => name);
    for (const name of callers) expect(name).toMatch(/^(desk_operator|social_worker) of 059006$/);
  });
});

describe('what the contexts announce', () => {
  const announced = contexts.flatMap((context) =>
    'announces' in context ? [...context.announces] : [],
  );

  it('is heard with permissions that somebody holds, under kinds of their own', () => {
    const held = new Set(operatorRoles.flatMap((role) => permissionsOf(role)));
    expect(announced.length).toBeGreaterThan(1);
    for (const { heardBy } of announced) {
      expect(heardBy.length).toBeGreaterThan(0);
      for (const { permission } of heardBy) expect(held).toContain(permission);
    }
    const kinds = announced.map(({ kind }) => kind);
    expect(kinds).toEqual([...new Set(kinds)]);
  });
});
