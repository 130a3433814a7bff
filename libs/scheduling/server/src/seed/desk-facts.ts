import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { WeeklyStretch } from '../domain/timetable';

/** A desk as its municipality published it. */
export interface DeskFacts {
  readonly id: string;
  readonly municipality: string;
  readonly name: string;
  readonly validFrom: string;
  readonly address: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly languages: readonly ServiceLanguage[];
  readonly openings: readonly WeeklyStretch[];
  /** Where it is written, and what the district still has to confirm. */
  readonly source: string;
}

const monday = 1;
const tuesday = 2;
const wednesday = 3;
const thursday = 4;

export const aprilia = '0190a1b2-0000-7000-8000-000000059001';
export const cisterna = '0190a1b2-0000-7000-8000-000000059005';
export const cori = '0190a1b2-0000-7000-8000-000000059006';

export const deskFacts: readonly DeskFacts[] = [
  {
    id: aprilia,
    municipality: '059001',
    name: 'Sportello di Aprilia',
    validFrom: '2020-10-01',
    address: 'Piazza dei Bersaglieri 30, 04011 Aprilia',
    phone: null,
    email: null,
    languages: ['fr', 'wo', 'ff'],
    openings: [
      { weekday: monday, from: '09:00', until: '13:00' },
      { weekday: tuesday, from: '15:00', until: '18:00' },
      { weekday: thursday, from: '15:00', until: '18:00' },
    ],
    source: 'Hours of October 2020; the district confirms them before real use.',
  },
  {
    id: cisterna,
    municipality: '059005',
    name: 'Sportello di Cisterna di Latina',
    validFrom: '2020-10-01',
    address: 'Corso della Repubblica 186, 04012 Cisterna di Latina',
    phone: null,
    email: null,
    languages: ['hi', 'pa', 'ur', 'en'],
    openings: [
      { weekday: wednesday, from: '15:00', until: '18:00' },
      { weekday: thursday, from: '09:00', until: '12:00' },
    ],
    source: 'Hours of October 2020; the district confirms them before real use.',
  },
  {
    id: cori,
    municipality: '059006',
    name: 'Sportello di Cori',
    validFrom: '2019-06-18',
    address: 'Via della Libertà 16, 04010 Cori',
    phone: '+390696617267',
    // As printed, with a space that no address has: not shown until the desk confirms it.
    email: 'segretariato sociale@comune.cori.lt.it',
    languages: ['hi', 'pa', 'ur', 'en'],
    openings: [{ weekday: tuesday, from: '16:00', until: '18:00' }],
    source: 'Notice of the municipality, desk open from 18 June; languages as published in 2020.',
  },
];

/** By road, as maps estimate it on a working day; the district says whether it holds. */
export const travelFacts = [
  { one: '059001', other: '059005', minutes: 25 },
  { one: '059001', other: '059006', minutes: 35 },
  { one: '059001', other: '059022', minutes: 45 },
  { one: '059005', other: '059006', minutes: 20 },
  { one: '059005', other: '059022', minutes: 30 },
  { one: '059006', other: '059022', minutes: 15 },
] as const;

/** Local feasts; each municipality still has to say whether its offices close. */
export const feastFacts = [
  { municipality: '059001', rule: '09-29', name: 'San Michele Arcangelo' },
  { municipality: '059022', rule: '09-29', name: 'San Michele Arcangelo' },
  { municipality: '059005', rule: '08-16', name: 'San Rocco' },
  { municipality: '059006', rule: '1st sunday in August', name: 'Festa patronale' },
  { municipality: '059006', rule: 'monday after 2nd sunday in May', name: 'Festa patronale' },
] as const;
