import { Injectable } from '@nestjs/common';
import type { Transaction } from '@one-stop-shop/shared/server';

/** Messages in writing, as counts. */
export interface MessageCount {
  /** Their moment is still to come. */
  readonly planned: number;
  /** Their moment has come and they have not left. */
  readonly due: number;
  /** Given up within the last 30 days, by the code of the last error. */
  readonly failed: { readonly code: string; readonly messages: number }[];
}

/** Tells the oversight how messages stand. */
@Injectable()
export class MessageFiguresQuery {
  /** Counts those of the municipalities for which the transaction acts. */
  async of(tx: Transaction): Promise<MessageCount> {
    const [waiting] = await tx.query<{ planned: number; due: number }>(
      `SELECT count(*) FILTER (WHERE due_at > $2)::int AS planned,
              count(*) FILTER (WHERE due_at <= $2)::int AS due
         FROM notifications.message
        WHERE NOT by_hand AND state = 'planned' AND municipality = ANY ($1)`,
      [tx.scope.municipalities, tx.now],
    );
    const failed = await tx.query<{ code: string; messages: number }>(
      `SELECT coalesce(last_error, 'unknown') AS code, count(*)::int AS messages
         FROM notifications.message
        WHERE state = 'failed' AND municipality = ANY ($1)
          AND settled_at > $2::timestamptz - interval '30 days'
        GROUP BY 1 ORDER BY 2 DESC, 1`,
      [tx.scope.municipalities, tx.now],
    );
    return { planned: waiting?.planned ?? 0, due: waiting?.due ?? 0, failed };
  }
}
