import type { TestDatabase } from '../database';
import type { Answer } from './answer';

/** A service at whose desks people are expected who are named like nobody else. */
export interface PeopledDistrict {
  readonly database: TestDatabase;
  /** Three appointments of {@link dayOfVisits}: two at Cori, 16:20 and 16:40, one at Aprilia, 16:00. */
  readonly subjects: readonly string[];
  /** Secret of the link of the second person. */
  readonly token: string;
  /** By then every session of before has ended. */
  waitUntil(moment: string): void;
  /** Asks as somebody of the demonstration, as `the link` of the second person, or as `nobody`. */
  ask(
    who: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
}

/** Asks an operation so that it answers as much about people as it ever does, with success. */
export type ActAboutPeople = (district: PeopledDistrict) => Promise<Answer>;

type OfDistrict<Said> = Said | ((district: PeopledDistrict) => Said);

/** Asked once; the path or the body may need somebody of the district. */
export const ask =
  (
    who: string,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: OfDistrict<string>,
    body?: OfDistrict<object>,
  ): ActAboutPeople =>
  (district) =>
    district.ask(who, method, said(path, district), said(body, district));

function said<Said extends string | object | undefined>(
  written: OfDistrict<Said>,
  district: PeopledDistrict,
): Said {
  return typeof written === 'function' ? written(district) : written;
}
