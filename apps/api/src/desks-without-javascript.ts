import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';

const weekdays = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'];

/** Where, when and by which phone: what a page without JavaScript must still say. */
export function desksWithoutJavaScript(desks: readonly PublicDesk[]): string {
  const items = desks.map((desk) => {
    const hours = desk.openings.map(
      ({ weekday, from, until }) => `${weekdays[weekday - 1] ?? ''} ${from}-${until}`,
    );
    const phone = desk.phone
      ? ` Telefono: <a href="tel:${escaped(desk.phone)}">${escaped(desk.phone)}</a>.`
      : '';
    return `<li><strong>${escaped(desk.name)}</strong>. ${escaped(desk.address)}. ${hours.join(', ')}.${phone}</li>`;
  });
  return `<ul class="stack">${items.join('')}</ul>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
