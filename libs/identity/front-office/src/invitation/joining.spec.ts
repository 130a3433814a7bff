import { TestBed } from '@angular/core/testing';

import type { AcceptedInvitation, OpenSession } from '@one-stop-shop/identity/contracts';
import { Refusal } from '@one-stop-shop/shared/front-office';

import { Session } from '../session/session';
import { InvitationApi } from './invitation-api';
import { Joining } from './joining';

const refused = (code: string) => new Refusal({ type: '', title: '', status: 422, code });
const session = { name: 'Noor', role: 'mediator' } as OpenSession;
const app = { uri: 'otpauth://totp/x', secret: 'ABCD', qr: { size: 1, path: '' } };

let prepare: () => Promise<unknown>;
let accepted: () => Promise<AcceptedInvitation>;
let begun: OpenSession | undefined;
let join: Joining;

beforeEach(() => {
  begun = undefined;
  prepare = () => Promise.resolve({ factor: 'totp', setup: app });
  accepted = () => Promise.resolve({ next: 'work', session });
  TestBed.configureTestingModule({
    providers: [
      Joining,
      {
        provide: InvitationApi,
        useValue: {
          open: () => Promise.resolve({ name: 'Noor' }),
          prepare: () => prepare(),
          accept: () => accepted(),
        },
      },
      { provide: Session, useValue: { begin: (open: OpenSession) => (begun = open) } },
    ],
  });
  join = TestBed.inject(Joining);
});

async function withGoodPassword(): Promise<void> {
  await join.open('token');
  join.password.set('quattro aquiloni sul fiume');
  await join.checkPassword();
}

describe('somebody who follows an invitation', () => {
  it('goes on to the second factor only with a password that the server finds good', async () => {
    prepare = () => Promise.reject(refused('identity.password-too-common'));
    await withGoodPassword();
    expect(join.isPasswordGood()).toBe(false);
    expect(join.wrongPassword()).toBe('problem.identity.password-too-common');
    prepare = () => Promise.resolve({ factor: 'totp', setup: app });
    await join.checkPassword();
    expect(join.isPasswordGood()).toBe(true);
    expect(join.wrongPassword()).toBeUndefined();
  });

  it('begins to work with the first code of the app', async () => {
    await withGoodPassword();
    await join.chooseApp();
    expect(join.app()).toEqual(app);
    await join.joinWithApp('123456');
    expect(begun).toBe(session);
  });

  it('stays at the app after a wrong code', async () => {
    await withGoodPassword();
    await join.chooseApp();
    accepted = () => Promise.reject(refused('identity.wrong-factor'));
    await join.joinWithApp('000000');
    expect(begun).toBeUndefined();
    expect(join.app()).toEqual(app);
    expect(join.isOver()).toBe(false);
  });

  it('is told when the work begins later', async () => {
    await withGoodPassword();
    accepted = () => Promise.resolve({ next: 'wait', workBegins: '2026-12-01' });
    await join.joinWithApp('123456');
    expect(join.workBegins()).toBe('2026-12-01');
    expect(begun).toBeUndefined();
  });

  it('is at the end as soon as any step says that the link is no longer valid', async () => {
    await withGoodPassword();
    accepted = () => Promise.reject(refused('identity.invitation-not-valid'));
    await join.joinWithApp('123456');
    expect(join.isOver()).toBe(true);
  });
});

describe('whoever follows a second invitation in the same tab', () => {
  it('begins anew: nothing of the first one is sent with it', async () => {
    await withGoodPassword();
    await join.chooseApp();
    await join.open('another token');
    expect([join.password(), join.isPasswordGood(), join.app()]).toEqual(['', false, undefined]);
  });

  it('does not get the password of the first one taken for good', async () => {
    let answer: (prepared: unknown) => void = () => undefined;
    await join.open('token');
    prepare = () => new Promise((resolve) => (answer = resolve));
    const checking = join.checkPassword();
    await join.open('another token');
    answer({ factor: 'totp', setup: app });
    await checking;
    expect(join.isPasswordGood()).toBe(false);
    expect(join.checking.failure()).toBeUndefined();
  });

  it('is told that a cut link is not complete, and asks the server nothing', async () => {
    await join.open('token');
    await join.open(undefined);
    expect(join.isCut()).toBe(true);
    expect(join.invitation()).toBeUndefined();
  });
});
