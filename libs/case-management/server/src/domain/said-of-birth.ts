import type { Person, PersonFacts } from '@one-stop-shop/case-management/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { ageOn, birthOf, minorityOn, type Birth } from './birth';
import { readTaxCode, warningsAbout } from './tax-code';

type Said = PersonFacts['birth'];

/** @throws NoSuchDay, BirthOutOfRange */
export function knownBirth(said: Said, now: Date): Birth {
  const written = !said ? undefined : 'date' in said ? said.date : String(said.year);
  return birthOf(written, dayOf(now));
}

export function birthYearOf(said: Said): number | null {
  if (!said) return null;
  return 'date' in said ? Number(said.date.slice(0, 4)) : said.year;
}

/** What follows from it today: full years where they are sure, and whether they may be a minor. */
export function ageIn(said: Said, now: Date): Pick<Person, 'age' | 'minor'> {
  const [birth, today] = [knownBirth(said, now), dayOf(now)];
  const age = ageOn(birth, today);
  const isSure = age && age.least === age.most;
  return { ...(isSure && { age: age.least }), minor: words[minorityOn(birth, today)] };
}

const words = { minor: 'yes', adult: 'no', 'possibly-minor': 'maybe', unknown: 'unknown' } as const;

/** What the tax code says otherwise than the record: shown, never refused. */
export function warningsOf(facts: PersonFacts, now: Date): Person['warnings'] {
  if (!facts.taxCode) return [];
  const code = readTaxCode(facts.taxCode, dayOf(now));
  if (!code) return ['tax-code-unread'];
  const gender = { f: 'female', m: 'male', non_binary: '', not_stated: '' }[
    facts.gender ?? 'not_stated'
  ];
  return warningsAbout(code, { birth: knownBirth(facts.birth, now), gender }).map((warning) =>
    warning === 'contradicts-gender' ? 'tax-code-gender' : 'tax-code-birth',
  );
}
