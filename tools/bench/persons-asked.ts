import type { Client } from 'pg';
import type { ApiClient } from './api-client.ts';

/** Something that somebody waits for. */
export interface Asked {
  readonly name: string;
  readonly as: { readonly email: string; readonly password: string };
  readonly ask: (api: ApiClient) => Promise<Buffer>;
  /** Whether it reads as much of many persons as of few. */
  readonly isBounded: boolean;
}

const operator = { email: 'sportello.cori@demo.invalid', password: 'dimostrazione-cori' };
const mediator = { email: 'amrit@demo.invalid', password: 'dimostrazione-amrit' };

/** As it is typed: a beginning, a name that many bear, whole names, another ear, digits. */
const typed = [
  'gu',
  'singh',
  'gurpreet singh',
  'mohamed el amrani',
  'olena',
  'jaspret kor',
  '4567',
];

const pages = 40;

/** What a desk and a mediator ask, of the same persons however many there are. */
export async function questionsOf(superuser: Client): Promise<Asked[]> {
  const { rows } = await superuser.query<{ id: string }>(
    `SELECT p.id FROM case_management.person p
      WHERE p.municipality = '059006' AND NOT p.restricted
        AND EXISTS (SELECT FROM case_management.encounter e WHERE e.person_id = p.id)
      ORDER BY p.registered_at DESC LIMIT $1`,
    [pages],
  );
  if (rows.length < pages) throw new Error('there are not enough persons to open');
  let turn = 0;
  return [
    { name: 'Oggi of a desk', as: operator, ask: (api) => api.today(), isBounded: true },
    { name: 'Oggi of a mediator', as: mediator, ask: (api) => api.today(), isBounded: true },
    {
      name: 'Somebody’s page',
      as: operator,
      ask: (api) => api.person(rows[turn++ % pages]?.id ?? ''),
      isBounded: true,
    },
    {
      name: 'Those who were met last',
      as: operator,
      ask: (api) => api.searchPersons(''),
      isBounded: true,
    },
    ...typed.map((name) => ({
      name: `A search for «${name}»`,
      as: operator,
      ask: (api: ApiClient) => api.searchPersons(name),
      isBounded: false,
    })),
  ];
}
