import { usualVisitSlots } from '@one-stop-shop/scheduling/contracts';
import { setUpScope, type Transaction, type UnitOfWork } from '@one-stop-shop/shared/server';
import type { WeeklyStretch } from '../domain/timetable';
import { demonstrationMediators, type DemonstrationMediator } from './demonstration-mediators';
import { deskFacts, feastFacts, travelFacts, type DeskFacts } from './desk-facts';

/**
 * Writes the desks with their hours, the local feasts and the ways between municipalities, and for a demonstration
 * invented mediators and practitioners. What is there already stays as it is.
 */
export async function seedDesks(
  unitOfWork: UnitOfWork,
  { demonstration }: { readonly demonstration: boolean },
): Promise<void> {
  const municipalities = [
    ...new Set([...deskFacts, ...feastFacts].map((fact) => fact.municipality)),
  ];
  await unitOfWork.inTransaction(setUpScope('seed', ...municipalities), async (tx) => {
    for (const desk of deskFacts) await writeDesk(tx, desk);
    for (const { municipality, rule, name } of feastFacts) {
      await tx.query(
        `INSERT INTO scheduling.feast (municipality, rule, name, source)
         VALUES ($1, $2, $3, 'consuetudine locale, da confermare') ON CONFLICT DO NOTHING`,
        [municipality, rule, name],
      );
    }
    for (const { one, other, minutes } of travelFacts) {
      await tx.query(
        `INSERT INTO scheduling.travel_time (one, other, valid_from, minutes, source)
         VALUES ($1, $2, '2018-01-01', $3, 'stimato su strada, da confermare dal distretto')
         ON CONFLICT DO NOTHING`,
        [one, other, minutes],
      );
    }
    if (demonstration) for (const mediator of demonstrationMediators) await takeOn(tx, mediator);
  });
}

async function writeDesk(tx: Transaction, desk: DeskFacts): Promise<void> {
  const { id, municipality, name } = desk;
  const written = await tx.execute(
    `INSERT INTO scheduling.desk (id, municipality, name) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING`,
    [id, municipality, name],
  );
  if (written === 0) return;
  const [timetable] = await tx.query<{ id: string }>(
    `INSERT INTO scheduling.timetable
       (municipality, desk_id, valid, address, phone, email, email_to_verify, languages, source,
        plan_slots)
     VALUES ($1, $2, daterange($3, NULL), $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      municipality,
      id,
      desk.validFrom,
      desk.address,
      desk.phone,
      desk.email,
      desk.email !== null,
      desk.languages,
      desk.source,
      usualVisitSlots.plan,
    ],
  );
  await tx.query(
    `INSERT INTO scheduling.opening (municipality, timetable_id, weekday, opens, closes)
     SELECT $1, $2, * FROM unnest($3::int[], $4::time[], $5::time[])`,
    [municipality, timetable?.id, ...listsOf(desk.openings)],
  );
}

async function takeOn(
  tx: Transaction,
  { id, name, languages, practices = [], shifts, receivedAs }: DemonstrationMediator,
): Promise<void> {
  const written = await tx.execute(
    `INSERT INTO scheduling.mediator (id, name, languages) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING`,
    [id, name, languages],
  );
  if (written === 0) return;
  if (receivedAs) {
    await tx.execute(
      `INSERT INTO scheduling.received_as (mediator_id, receives_as, said_at)
       VALUES ($1, $2, $3)`,
      [id, receivedAs, tx.now],
    );
  }
  for (const shift of shifts) {
    await tx.query(
      `INSERT INTO scheduling.shift
         (municipality, desk_id, mediator_id, weekday, starts, ends, valid, practices)
       SELECT d.municipality, d.id, $2, s.*, daterange('2018-01-01', NULL), $6
         FROM scheduling.desk d, unnest($3::int[], $4::time[], $5::time[]) AS s WHERE d.id = $1`,
      [shift.deskId, id, ...listsOf([shift]), practices],
    );
  }
}

/** One list for each column: weekdays, beginnings, ends. */
function listsOf(stretches: readonly WeeklyStretch[]): unknown[][] {
  return [
    stretches.map((stretch) => stretch.weekday),
    stretches.map((stretch) => stretch.from),
    stretches.map((stretch) => stretch.until),
  ];
}
