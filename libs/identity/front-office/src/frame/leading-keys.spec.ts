import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, RouterOutlet, provideRouter } from '@angular/router';

import { KeyPreference } from '@one-stop-shop/shared/front-office/staff';

import { LeadingKeys } from './leading-keys';

@Component({ template: '<input aria-keyshortcuts="/" />' })
class Persons {}

@Component({ template: '<input id="other" />' })
class Agenda {}

@Component({
  imports: [LeadingKeys, RouterOutlet],
  template: '<nav [ossLeadingKeys]="items"></nav><router-outlet />',
})
class Frame {
  readonly items = [
    { address: '/agenda', words: 'agenda', icon: '', permission: 'any' },
    { address: '/persone', words: 'persone', icon: '', permission: 'any', key: '/' },
  ];
}

let fixture: ComponentFixture<Frame>;

beforeEach(async () => {
  const routes = [
    { path: 'persone', component: Persons },
    { path: 'agenda', component: Agenda },
  ];
  TestBed.configureTestingModule({ providers: [provideRouter(routes)] });
  fixture = TestBed.createComponent(Frame);
  document.body.append(fixture.nativeElement as HTMLElement);
  await TestBed.inject(Router).navigateByUrl('/agenda');
  await fixture.whenStable();
});

afterEach(() => (fixture.nativeElement as HTMLElement).remove());

async function press(key: string, from: EventTarget = document.body): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  from.dispatchEvent(event);
  await fixture.whenStable();
  await new Promise((resolve) => setTimeout(resolve));
  return event;
}

const focused = () => document.activeElement?.getAttribute('aria-keyshortcuts');

it('leads from any page to the field that has the key', async () => {
  const event = await press('/');
  expect(TestBed.inject(Router).url).toBe('/persone');
  expect(focused()).toBe('/');
  // Else the stroke would stand in the field.
  expect(event.defaultPrevented).toBe(true);
});

it('leads to the field on its own page too', async () => {
  await press('/');
  (document.activeElement as HTMLElement).blur();
  await press('/');
  expect(focused()).toBe('/');
});

it('leaves the key to who writes, and to who silenced the keys', async () => {
  await press('/', document.getElementById('other') as HTMLElement);
  TestBed.inject(KeyPreference).switch(false);
  await press('/');
  TestBed.inject(KeyPreference).switch(true);
  await press('x');
  expect(TestBed.inject(Router).url).toBe('/agenda');
});
