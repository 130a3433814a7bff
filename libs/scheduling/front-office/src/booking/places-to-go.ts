import type { Municipality } from '@one-stop-shop/identity/contracts';
import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';

/** The desks as somebody is shown them who may come from one municipality's own site. */
export interface PlacesToGo {
  /** The desk of their municipality: chosen for them, the others are one tap away. */
  own?: PublicDesk;
  others: PublicDesk[];
  /** Name of their municipality, if it has no desk. */
  without?: string;
}

/** Without a municipality all desks are equal; where it has none, the nearest come first. */
export function placesToGo(
  desks: readonly PublicDesk[],
  from: string | undefined,
  municipalities: readonly Municipality[],
): PlacesToGo {
  const home = municipalities.find(({ code }) => code === from);
  const nearness = [from, ...(home?.neighbours ?? [])];
  const rank = ({ municipality }: PublicDesk) => {
    const place = nearness.indexOf(municipality);
    return place < 0 ? nearness.length : place;
  };
  const others = [...desks].sort((a, b) => rank(a) - rank(b));
  const own = others.findIndex(({ municipality }) => municipality === from);
  if (own >= 0) {
    const [desk] = others.splice(own, 1);
    return { ...(desk && { own: desk }), others };
  }
  return { others, ...(home && { without: home.name }) };
}
