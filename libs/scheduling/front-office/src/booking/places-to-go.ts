import type { Municipality } from '@one-stop-shop/identity/contracts';
import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';

/** The desks as somebody is shown them who may come from one municipality's own site. */
export interface PlacesToGo {
  /** The desk of their municipality: chosen for them, the others are one tap away. */
  own?: PublicDesk;
  others: PublicDesk[];
  /** Name of their municipality, if it has no desk. */
  without?: string;
}

/**
 * The desks where the language is spoken come first, the nearest of them first; without
 * a municipality all are equally near. By what the desks say of themselves and not by
 * their free places, which come later: no card may move under a finger.
 */
export function placesToGo(
  desks: readonly PublicDesk[],
  from: string | undefined,
  municipalities: readonly Municipality[],
  language?: ServiceLanguage,
): PlacesToGo {
  const home = municipalities.find(({ code }) => code === from);
  const nearness = [from, ...(home?.neighbours ?? [])];
  const rank = (desk: PublicDesk) => {
    const place = nearness.indexOf(desk.municipality);
    const distance = place < 0 ? nearness.length : place;
    return speaks(desk, language) ? distance : distance + nearness.length + 1;
  };
  const others = [...desks].sort((a, b) => rank(a) - rank(b));
  const own = others.findIndex(({ municipality }) => municipality === from);
  if (own >= 0) {
    const [desk] = others.splice(own, 1);
    return { ...(desk && { own: desk }), others };
  }
  return { others, ...(home && { without: home.name }) };
}

/** Somebody at the desk speaks the language; also when none is asked for. */
export function speaks({ languages }: PublicDesk, language: ServiceLanguage | undefined): boolean {
  return !language || languages.includes(language);
}
