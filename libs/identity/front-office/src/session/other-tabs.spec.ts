import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import type { OpenSession } from '@one-stop-shop/identity/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

import { OtherTabs } from './other-tabs';
import { Session } from './session';
import { SessionApi } from './session-api';

const chiara = {
  operatorId: 'chiara',
  role: 'desk_operator',
  municipalities: ['059006'],
  permissions: [],
  roles: [{ role: 'desk_operator', municipalities: ['059006'] }],
} as unknown as OpenSession;
const dario: OpenSession = { ...chiara, operatorId: 'dario' };

let told: (string | undefined)[];
let hears: (operatorId: string | undefined) => void;
let loaded: string[];
let present: OpenSession;

async function aTab(): Promise<Session> {
  told = [];
  loaded = [];
  present = chiara;
  TestBed.configureTestingModule({
    providers: [
      {
        provide: DOCUMENT,
        useValue: { location: { assign: (address: string) => loaded.push(address) } },
      },
      {
        provide: OtherTabs,
        useValue: {
          tell: (operatorId?: string) => told.push(operatorId),
          onChange: (hear: typeof hears) => (hears = hear),
        },
      },
      { provide: Api, useValue: { showsAs: () => undefined, onRefusal: () => undefined } },
      {
        provide: SessionApi,
        useValue: { current: () => Promise.resolve(present), close: () => Promise.resolve() },
      },
    ],
  });
  const session = TestBed.inject(Session);
  await session.restore();
  return session;
}

it('hear who signs in, and who signs out', async () => {
  const session = await aTab();
  session.begin(chiara);
  await session.signOut();
  expect(told).toEqual(['chiara', undefined]);
});

it('keep what they show for the same person alone', async () => {
  await aTab();
  hears('chiara');
  expect(loaded).toEqual([]);
  hears('dario');
  hears(undefined);
  expect(loaded).toHaveLength(2);
});

it('keep nothing under their cover for somebody else', async () => {
  const session = await aTab();
  await session.signOutForIdleness();
  expect(session.isCovered()).toBe(true);
  hears('dario');
  expect(loaded).toHaveLength(1);
});

it('of nobody have nothing to lose', async () => {
  const session = await aTab();
  await session.signOut();
  hears('dario');
  expect(loaded).toEqual([]);
});

it.each(['readAnew', 'hearEnd'] as const)(
  'are loaded anew when the server answers for somebody else (%s)',
  async (look) => {
    const session = await aTab();
    present = dario;
    await session[look]();
    expect(loaded).toEqual(['/sportello/oggi']);
    expect(session.current()).toEqual(chiara);
  },
);
