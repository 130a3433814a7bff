import type { SayReceivedAs } from '@one-stop-shop/scheduling/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/** This from now on; of two who say it at once one counts. */
export async function writeReceivedAs(
  tx: Transaction,
  mediatorId: string,
  receivedAs: SayReceivedAs['receivedAs'],
  saidBy: string,
): Promise<void> {
  await tx.execute('DELETE FROM scheduling.received_as WHERE mediator_id = $1', [mediatorId]);
  if (!receivedAs) return;
  await tx.execute(
    `INSERT INTO scheduling.received_as (mediator_id, receives_as, said_by, said_at)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [mediatorId, receivedAs, saidBy, tx.now],
  );
}

/** As what those receive of whom it is said. */
export async function readReceivedAs(
  tx: Transaction,
): Promise<ReadonlyMap<string, NonNullable<SayReceivedAs['receivedAs']>>> {
  const rows = await tx.query<{ id: string; as: 'woman' | 'man' }>(
    'SELECT mediator_id AS id, receives_as AS "as" FROM scheduling.received_as',
  );
  return new Map(rows.map((row) => [row.id, row.as]));
}

/** Mediators of whom nobody has said that they receive as a woman. */
export async function readNotWomen(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT m.id FROM scheduling.mediator m
      WHERE NOT EXISTS (SELECT FROM scheduling.received_as r
                         WHERE r.mediator_id = m.id AND r.receives_as = 'woman')
      ORDER BY m.id`,
  );
  return rows.map(({ id }) => id);
}
