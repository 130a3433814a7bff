import type { ActAboutPeople, Reasons } from '@one-stop-shop/shared/server/testing';
import { promised } from '../promises/promised';

/** Operations that know nothing of the people served, by how their paths begin. */
export const aboutNobodyServed: Reasons = Object.assign(
  { '/api/health': 'whether the service lives' },
  ...promised.map((one) => one.aboutNobodyServed),
);

/**
 * How every other operation is asked so that it answers as much about people as it ever
 * does. They follow each other in this order: what ends a visit comes last.
 */
export const actsAboutPeople: Readonly<Record<string, ActAboutPeople>> = Object.assign(
  {},
  ...promised.map((one) => one.actsAboutPeople),
  ...promised.map((one) => one.endingActs),
);

/** Those that show somebody, as `GET /api/desk/calls/:id`. */
export const showingPeople: readonly string[] = promised
  .flatMap(({ showsPeople = [] }) => showsPeople)
  .toSorted();

/** What else happens of which others are told. */
export const actsThatPublish: Readonly<Record<string, ActAboutPeople>> = Object.assign(
  {},
  ...promised.map((one) => one.actsThatPublish),
);
