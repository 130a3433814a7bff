import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';
import { spacedPhone } from '@one-stop-shop/shared/contracts';
import { escapedHtml } from '@one-stop-shop/shared/server';

const weekdays = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'];

/** Where, when and by which phone: what a page without JavaScript must still say. */
export function desksWithoutJavaScript(desks: readonly PublicDesk[]): string {
  const items = desks.map((desk) => {
    const hours = desk.openings.map(
      ({ weekday, from, until }) => `${weekdays[weekday - 1] ?? ''} ${from}-${until}`,
    );
    const phone = desk.phone
      ? ` Telefono: <a href="tel:${escapedHtml(desk.phone)}">${escapedHtml(spacedPhone(desk.phone))}</a>.`
      : '';
    return `<li><strong>${escapedHtml(desk.name)}</strong>. ${escapedHtml(desk.address)}. ${hours.join(', ')}.${phone}</li>`;
  });
  return `<ul class="stack">${items.join('')}</ul>`;
}
