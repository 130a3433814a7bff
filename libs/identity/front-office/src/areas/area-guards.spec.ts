import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import type { OperatorRole } from '@one-stop-shop/identity/contracts';

import { Session } from '../session/session';
import { worksElsewhere, worksIn } from './area-guards';

@Component({ template: 'work' })
class Work {}

@Component({ template: 'refused' })
class Refused {}

@Component({ template: 'home' })
class Home {}

const pages = [
  {
    path: '',
    canMatch: [worksIn('amministrazione')],
    children: [
      { path: '', pathMatch: 'full' as const, component: Work },
      { path: 'personale', component: Work },
    ],
  },
  { path: '**', canMatch: [worksElsewhere('amministrazione')], component: Refused },
];

async function read(address: string, ...roles: OperatorRole[]): Promise<string> {
  const session = { role: roles[0], roles: roles.map((role) => ({ role, municipalities: [] })) };
  TestBed.configureTestingModule({
    providers: [
      {
        provide: Session,
        useValue: { restore: () => Promise.resolve(session), current: () => session },
      },
      provideRouter([
        { path: 'amministrazione', children: pages },
        { path: '**', component: Home },
      ]),
    ],
  });
  const page = await RouterTestingHarness.create(address);
  return `${page.routeNativeElement?.textContent} at ${TestBed.inject(Router).url}`;
}

describe('the doors between areas', () => {
  it.each(['/amministrazione', '/amministrazione/personale'])(
    'open %s to the role in view',
    async (address) => {
      await expect(read(address, 'district_administrator')).resolves.toBe(`work at ${address}`);
    },
  );

  it('say at a page of another role who works there', async () => {
    await expect(read('/amministrazione/personale', 'mediator')).resolves.toBe(
      'refused at /amministrazione/personale',
    );
  });

  it('lead home who opens the first page of an area in which they never work', async () => {
    await expect(read('/amministrazione', 'mediator')).resolves.toBe('home at /mediazione/oggi');
  });

  it('keep the first page for who has the role and works in another', async () => {
    await expect(read('/amministrazione', 'mediator', 'district_administrator')).resolves.toBe(
      'refused at /amministrazione',
    );
  });
});
