import type { AccessScope, Transaction, VisitorScope } from '@one-stop-shop/shared/server';
import { AppointmentUnknown } from '../domain/problems';
import { AppointmentEntity } from '../persistence/appointment.entity';

/** Which appointment: by its id, or by the key of the visitor's scope alone. */
export type AppointmentRef = AppointmentSeen | 'of-the-link';

/** An appointment on somebody's screen. */
export interface AppointmentSeen {
  readonly id: string;
  /** When it begins by what they see; undefined where they see no hour. */
  readonly shown?: Date;
}

/**
 * The appointment, if row-level security shows it to who asks; nobody else changes it before
 * this transaction ends.
 * @throws AppointmentUnknown for a foreign one as for none
 */
export async function findAppointmentToChange<Scope extends AccessScope>(
  tx: Transaction<Scope>,
  seen: AppointmentSeen,
): Promise<AppointmentEntity> {
  const found = await seek(tx, seen, { lock: { mode: 'pessimistic_write' } });
  if (!found) throw new AppointmentUnknown();
  return found;
}

/** The appointment to look at; undefined when who asks sees none. */
export function seekAppointment(
  tx: Transaction,
  ref: AppointmentRef,
): Promise<AppointmentEntity | undefined> {
  return seek(tx, ref, {});
}

/** An appointment and the transaction of whoever holds its key. */
export interface HeldAppointment {
  readonly tx: Transaction<VisitorScope>;
  readonly appointment: AppointmentEntity;
}

/**
 * The appointment that a key opens, in whichever form the key is stored; the first form
 * may be that of the transaction already.
 */
export async function holdAppointment(
  tx: Transaction<VisitorScope>,
  forms: readonly string[],
): Promise<HeldAppointment | undefined> {
  for (const form of forms) {
    const holder = tx.scope.visitorKey === form ? tx : await tx.holding(form);
    const appointment = await seek(holder, 'of-the-link', {});
    if (appointment) return { tx: holder, appointment };
  }
  return undefined;
}

interface Options {
  readonly lock?: { readonly mode: 'pessimistic_write' };
}

async function seek(
  tx: Transaction,
  ref: AppointmentRef,
  options: Options,
): Promise<AppointmentEntity | undefined> {
  const { scope } = tx;
  const key = scope.asker === 'visitor' ? scope.visitorKey : undefined;
  if (ref === 'of-the-link' && !key) throw new AppointmentUnknown();
  const where = ref === 'of-the-link' ? [{ linkHash: key }, { codeHash: key }] : { id: ref.id };
  return (await tx.repository(AppointmentEntity).findOne({ where, ...options })) ?? undefined;
}
