import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';

import { keepFocusInPanel } from './keep-focus';
import { SidePanel } from './side-panel';
import { aVisit } from './testing/a-day';
import { VisitsInView } from './visits-in-view';

const visit = aVisit('16:00');
const other = aVisit('16:20');

@Component({
  selector: 'oss-panel-of-spec',
  template: `
    @if (panel.appointment(); as visit) {
      <h2 class="panel__title" tabindex="-1">{{ visit.id }}</h2>
      <button type="button" class="close" (click)="panel.stepBack()">×</button>
    }
  `,
})
class PanelOfSpec {
  protected readonly panel = TestBed.inject(SidePanel);
  constructor() {
    keepFocusInPanel();
  }
}

@Component({
  selector: 'oss-page-of-spec',
  imports: [PanelOfSpec],
  template: `
    <header></header>
    <main>
      @for (one of visits; track one.id) {
        <button [attr.data-appointment]="one.id" (click)="panel.show(one.id)">
          {{ one.firstName }}
        </button>
      }
      <oss-panel-of-spec />
    </main>
  `,
})
class PageOfSpec {
  protected readonly panel = TestBed.inject(SidePanel);
  protected readonly visits = [visit, other];
}

let fixture: ComponentFixture<PageOfSpec>;
let page: HTMLElement;

async function show(covers: boolean): Promise<void> {
  const screen = { matches: covers, addEventListener: () => {}, removeEventListener: () => {} };
  Object.assign(window, { matchMedia: () => screen });
  TestBed.configureTestingModule({
    providers: [
      SidePanel,
      { provide: VisitsInView, useValue: { visits: signal([visit, other]), mayChange: true } },
    ],
  });
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

const line = (id: string) => page.querySelector<HTMLElement>(`[data-appointment="${id}"]`)!;
const isInert = (selector: string) => page.querySelector<HTMLElement>(selector)!.inert === true;

afterEach(() => {
  page.remove();
  Reflect.deleteProperty(window, 'matchMedia');
});

it('moves into a panel that covers the screen, and leaves nothing to reach behind it', async () => {
  await show(true);
  expect(document.activeElement?.textContent).toBe(visit.id);
  expect(isInert('header')).toBe(true);
  expect(isInert('[data-appointment]')).toBe(true);
  expect(isInert('oss-panel-of-spec')).toBe(false);
});

it('is given back to the line that the panel was about in the end', async () => {
  await show(true);
  line(other.id).click();
  await settle();
  expect(document.activeElement?.textContent).toBe(other.id);
  page.querySelector<HTMLElement>('.close')?.focus();
  page.querySelector<HTMLElement>('.close')?.click();
  await settle();
  expect(document.activeElement).toBe(line(other.id));
  expect(isInert('header')).toBe(false);
});

it('stays on the line while the panel stands beside it', async () => {
  await show(false);
  expect(document.activeElement).toBe(line(visit.id));
  expect(isInert('header')).toBe(false);
});
