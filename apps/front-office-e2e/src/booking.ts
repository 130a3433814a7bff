import type { Locator } from 'playwright-core';

import { type PublicLanguage, ownName } from '@one-stop-shop/shared/contracts';

import type { Person } from './person';

/** What a person says on the way to a booking. */
export interface Wish {
  readonly firstName: string;
  /** The day as the page writes it, and the time on the wall: "16:20". */
  readonly day: string;
  readonly time: string;
  readonly email?: string;
  readonly phone?: string;
  readonly reason?: string;
  /** Called on every page before it is answered. */
  readonly onPage?: (step: string) => Promise<void>;
}

export interface Confirmation {
  /** Eight characters, as they are read out. */
  readonly code: string;
}

/** Walks through the public booking at the desk of Cori, as its municipality links to it. */
export async function bookAtCori(person: Person, wish: Wish): Promise<Confirmation> {
  await person.page.goto('/prenota?comune=059006');
  return bookFromHere(person, wish);
}

/** The same from the question of the language on, which is in view. */
export async function bookFromHere(person: Person, wish: Wish): Promise<Confirmation> {
  await answerAll(person, wish);
  await press(person, 'booking.summary.book');
  await seen(person, wish, 'booking.done.title', 'fatto');
  return { code: await codeInView(person) };
}

/** Answers every question and stops before the last button. */
export async function answerAll(person: Person, wish: Wish): Promise<void> {
  await chooseLanguage(person, person.options.language, wish);
  await seen(person, wish, 'booking.where.title', 'luogo');
  await press(person, 'booking.where.here');
  await chooseTime(person, wish);
  await chooseReason(person, wish);
  await giveContact(person, wish);
  await seen(person, wish, 'booking.summary.title', 'riepilogo');
}

export async function codeInView({ page }: Person): Promise<string> {
  return (await page.locator('.code').innerText()).replace(/\s/g, '');
}

export async function chooseLanguage(
  person: Person,
  language: PublicLanguage,
  wish?: Wish,
): Promise<void> {
  const tile = person.page.getByRole('button', { name: ownName(language), exact: true });
  await tile.waitFor();
  await wish?.onPage?.('lingua');
  await tile.click();
}

async function chooseTime(person: Person, wish: Wish): Promise<void> {
  await seen(person, wish, 'booking.when.title');
  await pickTime(person, wish, () => wish.onPage?.('quando'));
}

/** Opens the tile of the day, unless it is open, and takes the chip of the time. */
export async function pickTime(
  { page }: Person,
  { day, time }: Pick<Wish, 'day' | 'time'>,
  onceOpen?: () => Promise<void> | undefined,
): Promise<void> {
  await openDay(page.getByRole('button', { name: day }));
  const chip = page.getByRole('button', { name: time, exact: true });
  await chip.waitFor();
  await onceOpen?.();
  await chip.click();
}

export async function openDay(tile: Locator): Promise<void> {
  if ((await tile.getAttribute('aria-expanded')) !== 'true') await tile.click();
}

async function chooseReason(person: Person, wish: Wish): Promise<void> {
  await seen(person, wish, 'booking.why.title');
  await person.page.getByLabel(person.say(`booking.reason.${wish.reason ?? 'documents'}`)).check();
  await wish.onPage?.('motivo');
  await press(person, 'booking.next');
}

export async function giveContact(person: Person, wish: Wish): Promise<void> {
  const { page } = person;
  await seen(person, wish, 'booking.reach.title');
  await page.getByLabel(person.say('booking.reach.name'), { exact: true }).fill(wish.firstName);
  const by = wish.email ? 'email' : wish.phone ? 'phone' : 'nothing';
  await page.getByLabel(person.say(`booking.reach.by.${by}`)).check();
  const contact = wish.email ?? wish.phone;
  if (contact) {
    await page.getByLabel(person.say(`booking.reach.${by}`), { exact: true }).fill(contact);
  }
  await wish.onPage?.('contatto');
  await press(person, 'booking.next');
}

/** Presses the button with the words of this key. */
export async function press(person: Person, key: string): Promise<void> {
  await person.page.getByRole('button', { name: person.say(key), exact: true }).click();
}

/** Waits for the heading with the words of this key. */
export async function readsHeading(person: Person, key: string): Promise<void> {
  await person.page.getByRole('heading', { name: person.say(key), level: 1 }).waitFor();
}

async function seen(person: Person, wish: Wish, heading: string, step?: string): Promise<void> {
  await readsHeading(person, heading);
  if (step) await wish.onPage?.(step);
}
