import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';
import { serviceLanguages } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/**
 * The desks as their timetables in force on `day` describe them; a desk without one is left out.
 * Spoken there is what the mediators speak who have shifts from that day on, not the practitioners; what the timetable
 * says of languages counts only as long as nobody has a shift.
 */
export async function readPublishedDesks(tx: Transaction, day: string): Promise<PublicDesk[]> {
  const desks = await tx.query<PublicDesk>(
    `SELECT d.id, d.municipality, d.name, t.address, t.phone,
            CASE WHEN t.email_to_verify THEN NULL ELSE t.email END AS email,
            coalesce((SELECT array_agg(DISTINCT spoken)
                        FROM scheduling.shift s
                        JOIN scheduling.mediator m ON m.id = s.mediator_id
                       CROSS JOIN unnest(m.languages) AS spoken
                       WHERE s.desk_id = d.id AND s.practices = '{}' AND (upper_inf(s.valid) OR upper(s.valid) > $1::date)),
                     t.languages) AS languages,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', weekday,
                      'from', to_char(opens, 'HH24:MI'), 'until', to_char(closes, 'HH24:MI'))
                      ORDER BY weekday, opens), '[]')
               FROM scheduling.opening o
              WHERE o.municipality = t.municipality AND o.timetable_id = t.id) AS openings
       FROM scheduling.desk d
       JOIN scheduling.timetable t ON t.desk_id = d.id AND t.municipality = d.municipality
      WHERE t.valid @> $1::date ORDER BY d.name`,
    [day],
  );
  return desks.map((desk) => ({
    ...desk,
    languages: serviceLanguages.filter((language) => desk.languages.includes(language)),
  }));
}

/** The municipality of a desk; undefined when there is no such desk. */
export async function municipalityOfDesk(
  tx: Transaction,
  deskId: string,
): Promise<string | undefined> {
  const [desk] = await tx.query<{ municipality: string }>(
    'SELECT municipality FROM scheduling.desk WHERE id = $1',
    [deskId],
  );
  return desk?.municipality;
}
