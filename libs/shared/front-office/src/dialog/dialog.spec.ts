import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import { Dialog } from './dialog';

@Component({
  imports: [Dialog],
  template: `
    <h1 tabindex="-1">Personale</h1>
    @if (isListed()) {
      <button type="button" (click)="isOpen.set(true)">Togli</button>
    }
    @if (isOpen()) {
      <oss-dialog heading="question" (closed)="isOpen.set(false)" />
    }
  `,
})
class Page {
  readonly isOpen = signal(false);
  readonly isListed = signal(true);
}

beforeAll(() => {
  // The browser of the specs knows no dialogs over a page.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.querySelector<HTMLElement>('[autofocus]')?.focus();
  };
});

async function opened() {
  TestBed.configureTestingModule({ providers: [provideTranslateService()] });
  const fixture = TestBed.createComponent(Page);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
  const opener = page.querySelector('button')!;
  opener.focus();
  opener.click();
  await fixture.whenStable();
  expect(document.activeElement?.textContent).toBe('question');
  const { isListed, isOpen } = fixture.componentInstance;
  const settled = async () => {
    await fixture.whenStable();
    // The focus moves after what the act changed is drawn.
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { isListed, isOpen, opener, page, settled };
}

it('leads back to what opened it when the act is done and it is taken away', async () => {
  const { isOpen, opener, settled } = await opened();
  isOpen.set(false);
  await settled();
  expect(document.activeElement).toBe(opener);
});

it('leads to the title of the page when what opened it is gone too', async () => {
  const { isListed, isOpen, page, settled } = await opened();
  isListed.set(false);
  isOpen.set(false);
  await settled();
  expect(document.activeElement).toBe(page.querySelector('h1'));
});
