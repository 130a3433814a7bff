/**
 * What a page may ask of the browser beyond what every page may: each stands for one entry of one
 * header, and no page has it that does not say so.
 */
export const pageNeeds = {
  /** Takes pictures: a paper before the desk's camera, a code on a phone. */
  camera: 'camera',
  /** Shows pictures that it made itself or got piece by piece. */
  blobImages: 'blob-images',
  /** Plays recorded voices of this service. */
  media: 'media',
} as const;

export type PageNeed = (typeof pageNeeds)[keyof typeof pageNeeds];

/** An address of the front office whose pages need more than others. */
export interface NeedyPage {
  /** `/sportello/documenti/:id`; of its own alone, not of what lies below. */
  readonly address: string;
  readonly needs: readonly PageNeed[];
}

/**
 * Said once, in the contracts of its context: the server sends the headers, the route says in its
 * `data` that it needs them.
 */
export function defineNeedyPage(address: string, needs: readonly PageNeed[]): NeedyPage {
  return { address, needs: needs.toSorted() };
}

/** What the page at a path needs; nothing for all that are not named. */
export function needsAt(pages: readonly NeedyPage[], path: string): readonly PageNeed[] {
  const found = pages.find(({ address }) => isAt(address, path));
  return found?.needs ?? [];
}

// Part by part, and never decoded: what only looks like the address is another page.
function isAt(address: string, path: string): boolean {
  const [wanted, given] = [address.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith(':') ? given[at] !== '' : part === given[at]))
  );
}
