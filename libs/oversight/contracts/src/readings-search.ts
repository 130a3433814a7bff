import * as z from 'zod';
import {
  localDate,
  municipalityCode,
  pageInAddress,
  pageOf,
  readingPurpose,
} from '@one-stop-shop/shared/contracts';
import { reading } from './reading';

const longestSearch = 366;

/** An account, or the person themselves, or the service. */
export const reader = z.union([z.uuid(), z.enum(['visitor', 'worker'])]).meta({ id: 'Reader' });

/**
 * `GET /api/oversight/readings`: readings between two days, both included, at most 366.
 * Readings of readings are shown only when their purpose is asked for: every search makes new ones.
 */
export const readingsQuery = z
  .strictObject({
    from: localDate,
    to: localDate,
    municipality: municipalityCode.optional(),
    reader: reader.optional(),
    purpose: readingPurpose.optional(),
    subject: z.uuid().optional(),
    ...pageInAddress,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'to-before-from' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < longestSearch * 86_400_000, {
    path: ['to'],
    error: 'range-too-long',
  })
  .meta({ id: 'ReadingsQuery' });

export type ReadingsQuery = z.infer<typeof readingsQuery>;

/** A reading as administrators see it: with who read, and never with what was read. */
export const recordedReading = reading
  .extend({
    id: z.uuid(),
    reader,
    /** Missing for readers without an account. */
    readerName: z.string().optional(),
    /** Id of that whose data were read; of which kind says `subjectKind`. */
    subject: z.uuid(),
  })
  .meta({ id: 'RecordedReading' });

export type RecordedReading = z.infer<typeof recordedReading>;

export const recordedReadings = pageOf(recordedReading).meta({ id: 'RecordedReadings' });

export type RecordedReadings = z.infer<typeof recordedReadings>;

/** `GET /api/oversight/readers`: the accounts that may have read, by name. */
export const knownReader = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'KnownReader' });

export type KnownReader = z.infer<typeof knownReader>;
