import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';

import { CurrentInView } from './current-in-view';

@Component({
  imports: [CurrentInView],
  template: `
    <ul ossCurrentInView>
      <li><a>Oggi</a></li>
      <li><a>Agenda</a></li>
      <li><a>Persone</a></li>
    </ul>
  `,
})
class Frame {}

/** Each link is 100 px wide, the strip 120. */
function rectangle(left: number, width: number): () => DOMRect {
  return () => ({ left, width }) as DOMRect;
}

it('brings the current link into the middle of its strip with every page', async () => {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }])] });
  const fixture = TestBed.createComponent(Frame);
  const strip = (fixture.nativeElement as HTMLElement).querySelector('ul') as HTMLElement;
  const links = [...strip.querySelectorAll('a')];
  strip.getBoundingClientRect = rectangle(0, 120);
  links.forEach((link, at) => (link.getBoundingClientRect = rectangle(at * 100, 100)));
  links[2]?.setAttribute('aria-current', 'page');
  await TestBed.inject(Router).navigateByUrl('/persone');
  strip.scrollLeft = 0;
  await new Promise((resolve) => setTimeout(resolve));
  expect(strip.scrollLeft % 190).toBe(0);
  expect(strip.scrollLeft).toBeGreaterThan(0);
});
