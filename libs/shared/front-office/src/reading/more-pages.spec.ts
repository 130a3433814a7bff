import { Component, computed, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import { AsyncAction } from '../acts/async-action';
import { MorePages } from './more-pages';

@Component({
  imports: [MorePages],
  template: '<oss-more-pages [of]="pages">More</oss-more-pages>',
})
class List {
  readonly left = signal(2);
  readonly pages = {
    hasMore: computed(() => this.left() > 0),
    readingMore: new AsyncAction(),
    showMore: () => {
      this.left.update((left) => left - 1);
      return Promise.resolve();
    },
  };
}

it('says where the list ends to whoever pressed for more, and only to them', async () => {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideTranslateService()],
  });
  const fixture = TestBed.createComponent(List);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
  const press = async () => {
    page.querySelector('button')?.focus();
    page.querySelector('button')?.click();
    await fixture.whenStable();
  };
  await press();
  expect(document.activeElement?.tagName).toBe('BUTTON');
  await press();
  expect(document.activeElement?.textContent).toBe('reading.all');
  fixture.componentInstance.left.set(1);
  await fixture.whenStable();
  expect(page.querySelector('p')).toBeNull();
});
