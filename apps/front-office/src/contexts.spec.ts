import type { AreaName, NavigationItem, StaffContext } from '@one-stop-shop/shared/front-office';

import { contexts } from './contexts';

/** The text under a key of the catalogue of a context, in Italian. */
async function wordsFor(key: string, { catalogue }: StaffContext): Promise<unknown> {
  const [context, audience] = catalogue.split('/');
  const file = `../../../libs/${context}/front-office/i18n/${audience}/it.json`;
  let here: unknown = ((await import(file, { with: { type: 'json' } })) as { default: unknown })
    .default;
  for (const part of key.split('.')) here = (here as Record<string, unknown> | undefined)?.[part];
  return here;
}

async function wordless([{ words, about }, context]: [NavigationItem, StaffContext]): Promise<
  string[]
> {
  const missing: string[] = [];
  for (const key of [words, about])
    if (key !== undefined && typeof (await wordsFor(key, context)) !== 'string')
      missing.push(`${context.catalogue} has no words for ${key}`);
  return missing;
}

describe('the contexts that have pages for staff', () => {
  let all: readonly StaffContext[];
  beforeAll(async () => {
    all = await Promise.all(contexts.map((context) => context()));
  });

  const areas = (): AreaName[] => [
    ...new Set(all.flatMap((context) => Object.keys(context.areas) as AreaName[])),
  ];
  const itemsOf = (area: AreaName): [NavigationItem, StaffContext][] =>
    all.flatMap((context) =>
      (context.areas[area]?.navigation ?? []).map((item): [NavigationItem, StaffContext] => [
        item,
        context,
      ]),
    );

  it('stand at places of their own at the side, each leading to a page', () => {
    for (const area of areas()) {
      const places = itemsOf(area).map(([{ place }]) => place);
      expect([area, places]).toEqual([area, [...new Set(places)]]);
      // Pages below the first part of an address may be a file that is loaded with it.
      const firstPart = (path = ''): string => path.split('/')[0] ?? '';
      const paths = all.flatMap((context) =>
        (context.areas[area]?.pages ?? []).map(({ path }) => firstPart(path)),
      );
      for (const [{ path }] of itemsOf(area)) expect(paths).toContain(firstPart(path));
    }
  });

  it('name themselves there in their own words', async () => {
    const items = areas().flatMap(itemsOf);
    expect((await Promise.all(items.map(wordless))).flat()).toEqual([]);
    const [[item, context]] = itemsOf('sportello') as [[NavigationItem, StaffContext]];
    expect(await wordless([{ ...item, words: 'nobody.wrote' }, context])).toEqual([
      `${context.catalogue} has no words for nobody.wrote`,
    ]);
  });
});
