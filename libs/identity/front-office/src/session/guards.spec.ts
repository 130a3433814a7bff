import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { NoAnswer } from '@one-stop-shop/shared/front-office';

import { notSignedIn, signedIn } from './guards';
import { Session } from './session';

@Component({ template: '' })
class Page {}

const chiara = {
  role: 'desk_operator',
  roles: [{ role: 'desk_operator', municipalities: ['059006'] }],
};

let someone: object | undefined;
let away: boolean;

beforeEach(() => {
  someone = undefined;
  away = false;
  const restore = () => (away ? Promise.reject(new NoAnswer()) : Promise.resolve(someone));
  TestBed.configureTestingModule({
    providers: [
      { provide: Session, useValue: { restore } },
      provideRouter([
        { path: 'sportello', pathMatch: 'full', component: Page, canActivate: [notSignedIn] },
        { path: 'sportello/oggi', component: Page, canActivate: [signedIn] },
        { path: 'sportello/agenda', component: Page, canActivate: [signedIn] },
        { path: 'sportello/da-chiamare', component: Page, canActivate: [signedIn] },
      ]),
    ],
  });
});

async function arriveAt(address: string): Promise<string> {
  await RouterTestingHarness.create(address);
  return TestBed.inject(Router).url;
}

describe('the doors of the desk', () => {
  it('keep the address while somebody signs in', async () => {
    await expect(arriveAt('/sportello/agenda?giorno=2026-11-24')).resolves.toBe(
      '/sportello?torna=%2Fsportello%2Fagenda%3Fgiorno%3D2026-11-24',
    );
  });

  it('let in who is signed in', async () => {
    someone = chiara;
    await expect(arriveAt('/sportello/da-chiamare')).resolves.toBe('/sportello/da-chiamare');
  });

  it('show the sign-in when the server does not answer', async () => {
    away = true;
    await expect(arriveAt('/sportello/agenda')).resolves.toMatch(/^\/sportello\?torna=/);
  });

  it('lead on to the kept address', async () => {
    someone = chiara;
    await expect(arriveAt('/sportello?torna=%2Fsportello%2Fda-chiamare')).resolves.toBe(
      '/sportello/da-chiamare',
    );
  });

  it.each([
    'https://example.org/',
    '//example.org',
    '//sportello/agenda',
    '/prenota',
    '/sportello',
    '/amministrazione/personale',
    '',
  ])('lead to what is to be done today and not to "%s"', async (elsewhere) => {
    someone = chiara;
    const address = `/sportello?torna=${encodeURIComponent(elsewhere)}`;
    await expect(arriveAt(address)).resolves.toBe('/sportello/oggi');
  });
});
