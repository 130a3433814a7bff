import { mostContactVisits, type ContactVisit } from '@one-stop-shop/scheduling/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/** How many visits a contact has ahead at the desks in view, and whether two meet. */
export interface SameContact {
  readonly visits: number;
  readonly sameHour: boolean;
}

/** How somebody can be reached, as it is stored. */
export interface ContactReach {
  readonly phone: string | null;
  readonly email: string | null;
}

/**
 * Which of these appointments share a phone or an address with others still ahead: those
 * that do, by their ids. One statement however many they are, and never about another
 * municipality.
 */
export async function readSameContacts(
  tx: Transaction,
  appointmentIds: readonly string[],
): Promise<Map<string, SameContact>> {
  if (appointmentIds.length === 0) return new Map();
  const rows = await tx.query<SameContact & { id: string }>(
    `SELECT s.id, 1 + count(*)::int AS visits,
            bool_or(o.starts_at < s.ends_at AND s.starts_at < o.ends_at) AS "sameHour"
       FROM scheduling.appointment s
       JOIN scheduling.contact mine ON mine.municipality = s.municipality AND mine.id = s.contact_id
       JOIN scheduling.contact c ON c.municipality = mine.municipality
                                AND (c.phone = mine.phone OR c.email = mine.email)
       JOIN scheduling.appointment o ON o.municipality = c.municipality AND o.contact_id = c.id
      WHERE s.municipality = ANY ($1) AND s.id = ANY ($2::uuid[]) AND o.id <> s.id
        AND s.state = 'booked' AND s.ends_at > $3 AND o.state = 'booked' AND o.ends_at > $3
      GROUP BY s.id`,
    [tx.scope.municipalities, appointmentIds, tx.now],
  );
  return new Map(rows.map(({ id, visits, sameHour }) => [id, { visits, sameHour }]));
}

/** A visit with the municipality that may be asked who read it. */
export type RecordableVisit = ContactVisit & { readonly municipality: string };

/** Visits still ahead under a phone or an address, the next first. */
export async function readContactVisits(
  tx: Transaction,
  { phone, email }: ContactReach,
): Promise<RecordableVisit[]> {
  const rows = await tx.query<
    Omit<RecordableVisit, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date }
  >(
    `SELECT a.id, a.municipality, a.desk_id AS "deskId", a.starts_at AS "startsAt",
            a.ends_at AS "endsAt", c.first_name AS "firstName"
       FROM (SELECT id, municipality, first_name FROM scheduling.contact
              WHERE municipality = ANY ($1) AND phone = $2
              UNION
             SELECT id, municipality, first_name FROM scheduling.contact
              WHERE municipality = ANY ($1) AND email = $3) AS c
       JOIN scheduling.appointment a ON a.municipality = c.municipality AND a.contact_id = c.id
      WHERE a.state = 'booked' AND a.ends_at > $4
      ORDER BY a.starts_at, a.id LIMIT ${mostContactVisits}`,
    [tx.scope.municipalities, phone, email, tx.now],
  );
  return rows.map((row) => ({
    ...row,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
  }));
}

/** How the person of an appointment can be reached; undefined when it is not in view. */
export async function readReachOf(
  tx: Transaction,
  appointmentId: string,
): Promise<ContactReach | undefined> {
  const [reach] = await tx.query<ContactReach>(
    `SELECT c.phone, c.email FROM scheduling.appointment a
       JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
      WHERE a.municipality = ANY ($1) AND a.id = $2`,
    [tx.scope.municipalities, appointmentId],
  );
  return reach;
}
