import * as z from 'zod';
import {
  localDate,
  municipalityCode,
  serviceLanguage,
  wallTime,
} from '@one-stop-shop/shared/contracts';

/** A weekly opening of a desk; weekday 1 is Monday, 7 is Sunday (ISO 8601). */
export const opening = z
  .object({ weekday: z.int().min(1).max(7), from: wallTime, until: wallTime })
  .meta({ id: 'Opening' });

export type Opening = z.infer<typeof opening>;

export const deskId = z.uuid().meta({ id: 'DeskId' });

/** A desk as its timetable in force today describes it. */
export const publicDesk = z
  .object({
    id: deskId,
    municipality: municipalityCode,
    name: z.string(),
    address: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    languages: z.array(serviceLanguage),
    openings: z.array(opening),
  })
  .meta({ id: 'Desk' });

export type PublicDesk = z.infer<typeof publicDesk>;

/** A day on which a desk stays shut, with the reason people may read. */
export const closedDay = z
  .object({ deskId, date: localDate, reason: z.string() })
  .meta({ id: 'ClosedDay' });
