import * as z from 'zod';
import { instant, municipalityCode } from '@one-stop-shop/shared/contracts';

/** Events that wait to be handed on, counted once for each who follows them. */
const waitingEvents = z.object({
  waiting: z.int().min(0),
  /** Those whose work has failed at least once. */
  failing: z.int().min(0),
  /** Those that failed for so long that younger ones about the same went past them. */
  setAside: z.int().min(0),
  oldestAt: instant.optional(),
});

/** Messages of one municipality, as counts. */
export const messageCounts = z
  .object({
    municipality: municipalityCode,
    /** Their moment is still to come. */
    planned: z.int().min(0),
    /** Their moment has come and they have not left. */
    due: z.int().min(0),
    /** Given up within the last 30 days, by the code of the last error. */
    failed: z.array(z.object({ code: z.string(), messages: z.int().min(1) })),
  })
  .meta({ id: 'MessageCounts' });

export type MessageCounts = z.infer<typeof messageCounts>;

/** Why a seal no longer holds. */
export const sealFaults = [
  'readings-changed',
  'chain-broken',
  /** A month has more or fewer readings than its seals say, or one lies where none was sealed. */
  'readings-unsealed',
  /** The seal that closed a month does not fit its seals, or is another than it was. */
  'month-broken',
  /** A month was let go before its time, or before it was closed. */
  'let-go-early',
] as const;

export type SealFault = (typeof sealFaults)[number];

const seals = z.object({
  /** Readings that no seal covers yet. */
  unsealed: z.int().min(0),
  last: z.object({ number: z.int().min(1), sealedAt: instant }).optional(),
  check: z
    .object({
      checkedAt: instant,
      /** Number of the last seal that stands. */
      seals: z.int().min(0),
      /** The first one that does not hold; missing while all do. */
      broken: z
        .object({
          number: z.int().min(1),
          fault: z.enum(sealFaults),
          /** The month that does not hold as a whole, `2026-11`; the number is its last seal then. */
          month: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
});

/** `GET /api/oversight/state`: how the service fares; counts and codes, nobody's data. */
export const systemState = z
  .object({
    at: instant,
    version: z.string(),
    databaseBytes: z.int().min(0),
    events: waitingEvents,
    messages: z.array(messageCounts),
    lastBackup: z.object({ takenAt: instant, bytes: z.int().min(1) }).optional(),
    seals,
  })
  .meta({ id: 'SystemState' });

export type SystemState = z.infer<typeof systemState>;
