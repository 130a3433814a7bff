import { TestBed } from '@angular/core/testing';

import type { OpenSession } from '@one-stop-shop/identity/contracts';
import { Refusal } from '@one-stop-shop/shared/front-office';

import { Session } from './session';
import { SessionApi } from './session-api';

const chiara: OpenSession = {
  operatorId: 'chiara',
  name: 'Chiara',
  role: 'desk_operator',
  municipalities: ['059006'],
  permissions: [],
  roles: [{ role: 'desk_operator', municipalities: ['059006'] }],
};
const code = 'request.signed-out';
const signedOut = new Refusal({ type: 'about:blank', title: '', status: 401, code });

it('goes on where only the token before a proof was refused', async () => {
  let isProven = false;
  let prove = (): void => undefined;
  const proving = new Promise<void>((resolve) => {
    prove = () => {
      isProven = true;
      resolve();
    };
  });
  const current = () => (isProven ? Promise.resolve(chiara) : Promise.reject(signedOut));
  TestBed.configureTestingModule({
    providers: [{ provide: SessionApi, useValue: { current, proving } }],
  });
  const session = TestBed.inject(Session);
  session.begin(chiara);
  const heard = session.hearEnd();
  await new Promise((resolve) => setTimeout(resolve));
  expect(session.isCovered()).toBe(false);
  prove();
  await heard;
  expect(session.current()).toEqual(chiara);
  expect(session.isCovered()).toBe(false);
});
