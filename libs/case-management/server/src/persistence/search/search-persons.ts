import type { Transaction } from '@one-stop-shop/shared/server';
import { In } from 'typeorm';
import { namesIn, type FoundTokens } from '../../domain/search-tokens';
import { leastRank, rank } from '../../domain/search/rank';
import { mostCandidates } from '../../domain/search/search-terms';
import type { Wanted } from '../../domain/wanted';
import { PersonEntity } from '../persons/person.entity';

/** Most rows of the index that one look reads in a municipality, whoever it meets. */
const mostRows = 1000;

/** Persons in view, those who meet best what is wanted first. */
export async function findByTokens(
  tx: Transaction,
  wanted: Wanted,
  most: number,
): Promise<PersonEntity[]> {
  const candidates = await findCandidates(tx, wanted);
  const ids = candidates
    .map((one) => ({ id: one.id, rank: rankOf(wanted, one) }))
    .filter((one) => one.rank >= leastRank)
    .toSorted((one, other) => other.rank - one.rank || (one.id < other.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
  return findPersons(tx, ids);
}

/** In this order. */
export async function findPersons(
  tx: Transaction,
  ids: readonly string[],
): Promise<PersonEntity[]> {
  const persons = await tx.repository(PersonEntity).findBy({
    municipality: In([...tx.scope.municipalities]),
    id: In([...ids]),
  });
  return persons.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

/** Those who were met last, or registered last. */
export async function recentPersons(tx: Transaction, most: number): Promise<PersonEntity[]> {
  const rows = await tx.query<{ id: string }>(
    // Each municipality by its own index, which stands in this order; then the last of them all.
    `SELECT p.id FROM unnest($1::text[]) AS m (code)
      CROSS JOIN LATERAL (
             SELECT id, coalesce(last_met_at, registered_at) AS at FROM case_management.person
              WHERE municipality = m.code
              ORDER BY coalesce(last_met_at, registered_at) DESC, id LIMIT $2) AS p
      ORDER BY p.at DESC, p.id LIMIT $2`,
    [tx.scope.municipalities, most],
  );
  return findPersons(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Whoever meets a look into the index, with all tokens; 200 at most, who meets most first. */
async function findCandidates(tx: Transaction, { ranges }: Wanted): Promise<FoundTokens[]> {
  if (ranges.length === 0) return [];
  const found = await tx.query<Omit<FoundTokens, 'terms'> & { readonly terms: number }>(
    // The order of the index is asked for, and nothing that it doesn't hold: so a look stops at its
    // last row, and reads no page of the table. Terms are bits of a number.
    `WITH met AS (
       SELECT l.term, l.look, t.person_id, CASE WHEN t.token = l.whole THEN 2 ELSE 1 END AS weight
         FROM unnest($2::int[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY
                AS l (term, from_token, below, whole, look)
        CROSS JOIN unnest($1::text[]) AS m (code)
        CROSS JOIN LATERAL (
                SELECT s.person_id, s.token FROM case_management.search_token s
                 WHERE s.municipality = m.code AND s.token >= l.from_token COLLATE "C"
                   AND s.token < l.below COLLATE "C"
                 ORDER BY s.token LIMIT ${mostRows}) AS t),
     rare AS (SELECT look, 1 / count(*)::float8 AS rarity FROM met GROUP BY look),
     best AS (
       SELECT person_id, term, max(weight) AS weight, max(rarity) AS rarity
         FROM met JOIN rare USING (look) GROUP BY person_id, term),
     nearest AS (
       SELECT person_id, bit_or(1 << term) AS terms FROM best GROUP BY person_id
        ORDER BY sum(weight) DESC, max(rarity) DESC, person_id LIMIT ${mostCandidates})
     SELECT n.person_id AS id, n.terms,
            ARRAY(SELECT s.token FROM case_management.search_token s
                   WHERE s.municipality = ANY ($1) AND s.person_id = n.person_id) AS tokens
       FROM nearest n`,
    [
      tx.scope.municipalities,
      ranges.map(({ term }) => term),
      ranges.map(({ from }) => from),
      ranges.map(({ below }) => below),
      ranges.map(({ whole }) => whole),
    ],
  );
  const terms = [...new Set(ranges.map(({ term }) => term))];
  return found.map((one) => ({
    ...one,
    terms: terms.filter((term) => (one.terms & (1 << term)) !== 0),
  }));
}

/** A number or a tax code is sure; beside it, names decide. */
function rankOf({ terms, sure }: Wanted, { terms: met, tokens }: FoundTokens): number {
  const isSure = sure.some((term) => met.includes(term));
  const byName = rank(terms, namesIn(tokens));
  return isSure ? 1 + byName : byName;
}
