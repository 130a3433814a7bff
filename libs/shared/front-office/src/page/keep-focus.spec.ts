import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { keepFocus } from './keep-focus';

@Component({
  template: `
    <h1 tabindex="-1">Agenda</h1>
    @if (hasPart()) {
      <section>
        <h2>Mara</h2>
        @if (hasAct()) {
          <button>Cancel</button>
        }
      </section>
    }
    <button class="elsewhere">Print</button>
  `,
})
class Page {
  readonly hasPart = signal(true);
  readonly hasAct = signal(true);
}

function shown() {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), keepFocus()] });
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  page.querySelector<HTMLElement>('section button')?.focus();
  return { fixture, page, at: () => document.activeElement?.textContent };
}

const drawn = () => new Promise((resolve) => setTimeout(resolve, 80));

it('goes on at the heading of the part whose button is gone', async () => {
  const { fixture, at } = shown();
  fixture.componentInstance.hasAct.set(false);
  fixture.detectChanges();
  await drawn();
  expect(at()).toBe('Mara');
});

it('goes on at the heading of the page when the whole part is gone', async () => {
  const { fixture, at } = shown();
  fixture.componentInstance.hasPart.set(false);
  fixture.detectChanges();
  await drawn();
  expect(at()).toBe('Agenda');
});

it('leaves the focus where the page itself put it', async () => {
  const { fixture, page, at } = shown();
  fixture.componentInstance.hasAct.set(false);
  fixture.detectChanges();
  page.querySelector<HTMLElement>('.elsewhere')?.focus();
  await drawn();
  expect(at()).toBe('Print');
});

it('takes nothing from whoever left the button before', async () => {
  const { fixture, page } = shown();
  // The page of the spec before has gone with what was pressed in it.
  await drawn();
  page.querySelector<HTMLElement>('section button')?.blur();
  await drawn();
  fixture.componentInstance.hasPart.set(false);
  fixture.detectChanges();
  await drawn();
  expect(document.activeElement).toBe(document.body);
});
