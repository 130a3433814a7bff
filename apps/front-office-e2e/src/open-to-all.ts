import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

import type { Person } from './person';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const phone = { width: 320, height: 640 };
const desktop = { width: 1280, height: 800 };

/** Smallest side of what a thumb must hit on public pages, in CSS pixels. */
const thumb = 44;

/** Looks at one state of a page after the other and notes whom it would shut out. */
export class OpenToAll {
  /** A line for each barrier; none is what we want. */
  readonly barriers: string[] = [];

  constructor(private readonly person: Person) {}

  /** Looks at the state in view, on a phone and on a desktop. */
  async look(state: string): Promise<void> {
    const { page, options } = this.person;
    const hasPhone = options.width === phone.width;
    // Their own screen last, on which the journey goes on.
    for (const size of hasPhone ? [desktop, phone] : [phone, desktop]) {
      await page.setViewportSize(size);
      await nextFrame(page);
      const found = [
        ...(await violations(page)),
        ...(await sidewaysScrolling(page)),
        ...(size === phone && !options.staff ? await smallTargets(page) : []),
        ...this.person.refusedByPolicy.splice(0),
      ];
      this.barriers.push(
        ...found.map((barrier) => `${options.language} ${size.width} ${state}: ${barrier}`),
      );
    }
  }
}

export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
}

async function violations(page: Page): Promise<string[]> {
  // Half a megabyte of rules: once in a page, they stay there.
  const axeSource = (await page.evaluate(() => 'axe' in window)) ? '0' : undefined;
  const axe = new AxeBuilder({ page, ...(axeSource && { axeSource }) })
    .options({ resultTypes: ['violations'] })
    .withTags(wcag)
    // Quicker, and blind to foreign frames only: our pages have none.
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => {
    const where = nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`);
    return `${id} at ${where.join(' | ')}`;
  });
}

async function sidewaysScrolling(page: Page): Promise<string[]> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return content > screen ? [`scrolls sideways, ${content} px wide`] : [];
}

/** A label belongs to the target of its field; what is out of sight is no target. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const isSmall = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return Math.round(width) < least || Math.round(height) < least;
    };
    const isHidden = (element: Element) => {
      const { bottom, right } = element.getBoundingClientRect();
      const isDrawn = element.checkVisibility({ visibilityProperty: true });
      return !isDrawn || bottom <= 0 || right <= 0 || element.closest('.visually-hidden') !== null;
    };
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((target) => !isHidden(target))
      .filter((target) => isSmall(target) && isSmall(target.closest('label') ?? target))
      .map((target) => {
        const { width, height } = target.getBoundingClientRect();
        const words = (target.closest('label') ?? target).textContent?.trim().slice(0, 30);
        return `target of ${Math.round(width)} × ${Math.round(height)}: ${words}`;
      });
  }, thumb);
}
