import { Component, computed, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import { Panel, PanelTitle } from './panel';

const visit = { id: 'first' };
const other = { id: 'second' };

@Component({
  selector: 'oss-page-of-spec',
  imports: [Panel, PanelTitle],
  template: `
    <header></header>
    <main>
      @for (one of visits; track one.id) {
        <button [attr.data-line]="one.id" (click)="chosen.set(one.id)">{{ one.id }}</button>
      }
      <oss-panel
        [open]="isOpen()"
        [view]="chosen() ?? ''"
        [about]="chosen()"
        (closed)="chosen.set(undefined)"
      >
        @if (chosen(); as id) {
          <h2 ossPanelTitle>{{ id }}</h2>
        }
      </oss-panel>
    </main>
  `,
})
class PageOfSpec {
  protected readonly chosen = signal<string | undefined>(undefined);
  protected readonly isOpen = computed(() => this.chosen() !== undefined);
  protected readonly visits = [visit, other];
}

let fixture: ComponentFixture<PageOfSpec>;
let page: HTMLElement;

async function show(covers: boolean): Promise<void> {
  const screen = { matches: covers, addEventListener: () => {}, removeEventListener: () => {} };
  Object.assign(window, { matchMedia: () => screen });
  TestBed.configureTestingModule({ providers: [provideTranslateService()] });
  fixture = TestBed.createComponent(PageOfSpec);
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await settle();
  line(visit.id).focus();
  line(visit.id).click();
  await settle();
}

async function settle(): Promise<void> {
  await fixture.whenStable();
  await new Promise((resolve) => setTimeout(resolve));
}

const line = (id: string) => page.querySelector<HTMLElement>(`[data-line="${id}"]`)!;
const isInert = (selector: string) => page.querySelector<HTMLElement>(selector)!.inert === true;

afterEach(() => {
  page.remove();
  Reflect.deleteProperty(window, 'matchMedia');
});

it('moves into a panel that covers the screen, and leaves nothing to reach behind it', async () => {
  await show(true);
  expect(document.activeElement?.textContent).toBe(visit.id);
  expect(isInert('header')).toBe(true);
  expect(isInert('[data-line]')).toBe(true);
  expect(isInert('oss-panel')).toBe(false);
});

it('is given back to the line that the panel was about in the end', async () => {
  await show(true);
  line(other.id).click();
  await settle();
  expect(document.activeElement?.textContent).toBe(other.id);
  page.querySelector<HTMLElement>('.panel__close')?.focus();
  page.querySelector<HTMLElement>('.panel__close')?.click();
  await settle();
  expect(document.activeElement).toBe(line(other.id));
  expect(isInert('header')).toBe(false);
});

it('stays on the line while the panel stands beside it', async () => {
  await show(false);
  expect(document.activeElement).toBe(line(visit.id));
  expect(isInert('header')).toBe(false);
});
