import type { Locator } from 'playwright-core';

import { readsHeading } from '../booking';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const farthest = 40;

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it.each(['it', 'ar'] as const)(
  'books and cancels by the keyboard alone in %s',
  async (language) => {
    const person = await Person.at(service.url, { language, width: 1280 });
    const { page } = person;
    const { keyboard } = page;
    const button = (key: string) =>
      page.getByRole('button', { name: person.say(key), exact: true });

    await page.goto('/prenota?comune=059006');
    await readsHeading(person, 'booking.language.title');
    await enter(person, page.locator(`.tile--language[lang=${language}]`));
    await readsHeading(person, 'booking.where.title');
    expect(await focusedText(person)).toBe(person.say('booking.where.title'));
    await enter(person, button('booking.where.here'));
    await readsHeading(person, 'booking.when.title');
    // Nobody at Cori speaks Arabic.
    if (language === 'ar') await enter(person, button('booking.when.showAll'));
    await enter(person, page.locator('.day__tile').first());
    await enter(person, page.locator('.day__tile').first());
    await enter(person, page.locator('.day__times .chip').first());

    await readsHeading(person, 'booking.why.title');
    await tabTo(person, page.getByRole('radio').first());
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    expect(await page.getByLabel(person.say('booking.reason.training')).isChecked()).toBe(true);
    await enter(person, button('booking.next'));

    await readsHeading(person, 'booking.reach.title');
    await enter(person, button('booking.next'));
    await page.getByText(person.say('act.mend')).waitFor();
    await enter(person, button('booking.reach.nameMissing'));
    await keyboard.type('Wanjiru');
    await tabTo(person, page.locator('#contact-phone'));
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await enter(person, button('booking.next'));

    await readsHeading(person, 'booking.summary.title');
    await enter(person, button('booking.summary.book'));
    await readsHeading(person, 'booking.done.title');
    await enter(person, page.getByRole('link', { name: person.say('booking.done.manage') }));

    await readsHeading(person, 'manage.title');
    await page.locator('.ticket').waitFor();
    await enter(person, button('manage.cancel'));
    await enter(person, button('manage.cancelYes'));
    await page.getByText(person.say('manage.cancelled')).waitFor();
    await enter(person, page.getByRole('link', { name: person.say('manage.bookAgain') }));
    await readsHeading(person, 'booking.language.title');
    await person.leaves();
  },
);

async function enter(person: Person, target: Locator): Promise<void> {
  await tabTo(person, target);
  await person.page.keyboard.press('Enter');
}

/** Walks there with the tabulator, and expects to see on the screen where the focus is. */
async function tabTo({ page }: Person, target: Locator): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < farthest; steps += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate(showsFocus)).toBe(true);
      return;
    }
  }
  throw new Error(`the tabulator does not reach ${String(target)}`);
}

/** A field inside a tile may show it on the tile. */
function showsFocus(element: Element): boolean {
  return [element, element.closest('label')].some((shown) => {
    if (!shown) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
}

function focusedText({ page }: Person): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}
