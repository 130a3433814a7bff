import type { Reasons } from '@one-stop-shop/shared/server/testing';
import { promised } from '../promises/promised';

/**
 * Everything that row-level security by municipality does not cover, with its
 * reason: of the platform here, of contexts in what they promise. The catalogue spec fails on a
 * table that is neither protected by its municipality nor written down, and on a line that is no
 * longer needed.
 */
type Kind = keyof NonNullable<(typeof promised)[number]['tables']>;

const withContexts = (kind: Kind, ofThePlatform: Reasons = {}): Reasons =>
  Object.assign({ ...ofThePlatform }, ...promised.map(({ tables }) => tables?.[kind]));

/** Tables without a municipality. */
export const tablesWithoutMunicipality = withContexts('withoutMunicipality', {
  'platform.migration': 'what the migrate command has applied; only the owner reads it',
  'platform.attempt': 'attempts are counted before anybody is known; keyed hashes and numbers',
  'platform.backup_taken': 'when the service was backed up; nothing about people',
  'platform.recurring_work':
    'when the service’s own work is due and how it went; nothing about people',
});

/** Tables that are read across municipalities; they are still written within one. */
export const readAcrossMunicipalities = withContexts('readAcrossMunicipalities');

/** Policies beside those of a municipality, for one role. */
export const rolePolicies = withContexts('rolePolicies', {
  'platform.attempt counting desk_app': 'counted before anybody is known',
  'platform.read_audit sealing desk_worker':
    'one chain runs through the readings of the district, and only the service makes it',
});

/** Policies by which a context narrows a table of the platform in its own words. */
export const hungOnThePlatform = withContexts('hungOnThePlatform');

/** Functions that run with the rights of their owner, whoever asks. */
export const securityDefiners = withContexts('securityDefiners');
