import { randomUUID } from 'node:crypto';

import type { BookAppointment, BookedAppointment } from '@one-stop-shop/scheduling/contracts';

import type { Person } from './person';
import { press, readsHeading } from './booking';
import type { ServiceUnderTest } from './service-under-test';

/** Books as the public page does, for stories that begin when the booking stands. */
export async function bookOnline(
  { url }: ServiceUnderTest,
  booking: BookAppointment,
): Promise<BookedAppointment> {
  const answer = await fetch(`${url}/api/public/appointments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(booking),
  });
  if (answer.status !== 201) throw new Error(`booking answered ${await answer.text()}`);
  return (await answer.json()) as BookedAppointment;
}

/** Opens one's own appointment by the link of its mail or its confirmation. */
export async function openLink(person: Person, link: string): Promise<void> {
  // From elsewhere: a mere change of the fragment would not load the page.
  await person.page.goto('about:blank');
  await person.page.goto(link);
  await readsHeading(person, 'manage.title');
}

/** Follows a link in the tab that shows another one: only the fragment of the address changes. */
export async function openLinkInPlace(person: Person, link: string): Promise<void> {
  await person.page.evaluate((address) => window.location.assign(address), link);
}

/** Cancels the appointment in view, with the second click. */
export async function cancelByLink(person: Person, onceAsked?: () => Promise<void>): Promise<void> {
  await press(person, 'manage.cancel');
  await person.page.getByText(person.say('manage.cancelAsk')).waitFor();
  await onceAsked?.();
  await press(person, 'manage.cancelYes');
  await person.page.getByText(person.say('manage.cancelled')).waitFor();
}
