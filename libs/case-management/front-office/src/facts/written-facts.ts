import type { FactKind, PersonFacts } from '@one-stop-shop/case-management/contracts';

export interface WrittenName {
  readonly given: string;
  readonly family: string;
  readonly latin: string;
}

export interface WrittenPlace {
  readonly municipality: string;
  readonly address: string;
}

/** What is said of a person, as it stands in fields: what was not said is empty. */
export interface WrittenFacts {
  readonly names: readonly WrittenName[];
  readonly called: string;
  /** A day, or else a year. */
  readonly birth: { readonly date: string; readonly year: string };
  readonly gender: string;
  readonly citizenships: {
    readonly first: string;
    readonly second: string;
    readonly third: string;
  };
  readonly birthCountry: string;
  readonly languages: {
    readonly preferred: string;
    readonly spoken: readonly string[];
    readonly read: readonly string[];
    readonly needsInterpreter: boolean;
  };
  readonly taxCode: string;
  readonly residence: WrittenPlace;
  readonly abode: WrittenPlace;
  readonly capacity: { readonly kind: string; readonly signs: string; readonly limits: string };
  readonly household: string;
}

export const noName: WrittenName = { given: '', family: '', latin: '' };

const noPlace: WrittenPlace = { municipality: '', address: '' };

export const nothingSaid: WrittenFacts = {
  names: [noName],
  called: '',
  birth: { date: '', year: '' },
  gender: '',
  citizenships: { first: '', second: '', third: '' },
  birthCountry: '',
  languages: { preferred: '', spoken: [], read: [], needsInterpreter: false },
  taxCode: '',
  residence: noPlace,
  abode: noPlace,
  capacity: { kind: '', signs: '', limits: '' },
  household: '',
};

/** What each kind becomes; undefined for what was not said. */
const asFact: { readonly [Kind in FactKind]: (written: WrittenFacts) => unknown } = {
  names: ({ names }) => {
    const said = names.filter(({ given, family, latin }) => given || family || latin);
    return (said.length > 0 ? said : [noName]).map(({ given, ...rest }) => ({
      given,
      ...onlySaid(rest),
    }));
  },
  called: ({ called }) => called.trim() || undefined,
  birth: ({ birth: { date, year } }) =>
    date ? { date } : year ? { year: Number(year) } : undefined,
  gender: ({ gender }) => gender || undefined,
  citizenships: ({ citizenships: { first, second, third } }) => {
    const said = [...new Set([first, second, third].filter(Boolean))];
    return said.length > 0 ? said : undefined;
  },
  birthCountry: ({ birthCountry }) => birthCountry || undefined,
  languages: ({ languages }) => {
    const { preferred, spoken, read, needsInterpreter } = languages;
    const isSaid = preferred || spoken.length > 0 || read.length > 0 || needsInterpreter;
    return isSaid ? languages : undefined;
  },
  taxCode: ({ taxCode }) => taxCode.trim() || undefined,
  residence: ({ residence }) => orNothing(onlySaid(residence)),
  abode: ({ abode }) => orNothing(onlySaid(abode)),
  capacity: ({ capacity }) => orNothing(onlySaid(capacity)),
  household: ({ household }) => household.trim() || undefined,
};

/** `PersonFacts`, or what is meant as such. @param kinds those that are asked for */
export function asFacts(
  written: WrittenFacts,
  kinds: readonly FactKind[],
): Partial<Record<FactKind, unknown>> {
  return Object.fromEntries(
    kinds.map((kind) => [kind, asFact[kind](written)]).filter(([, fact]) => fact !== undefined),
  ) as Partial<Record<FactKind, unknown>>;
}

/** The fields of what is known. */
export function writtenFacts(facts: PersonFacts): WrittenFacts {
  const { names, birth, citizenships: [first = '', second = '', third = ''] = [] } = facts;
  return {
    names: names?.map((name) => ({ ...noName, ...name })) ?? [noName],
    called: facts.called ?? '',
    birth: {
      date: birth && 'date' in birth ? birth.date : '',
      year: birth && 'year' in birth ? `${birth.year}` : '',
    },
    gender: facts.gender ?? '',
    citizenships: { first, second, third },
    birthCountry: facts.birthCountry ?? '',
    languages: facts.languages ?? nothingSaid.languages,
    taxCode: facts.taxCode ?? '',
    residence: { ...noPlace, ...facts.residence },
    abode: { ...noPlace, ...facts.abode },
    capacity: { ...nothingSaid.capacity, ...facts.capacity },
    household: facts.household ?? '',
  };
}

function onlySaid<Group extends object>(group: Group): Partial<Group> {
  return Object.fromEntries(
    Object.entries(group).filter(([, value]) => typeof value !== 'string' || value.trim()),
  ) as Partial<Group>;
}

function orNothing<Group extends object>(group: Group): Group | undefined {
  return Object.keys(group).length > 0 ? group : undefined;
}
