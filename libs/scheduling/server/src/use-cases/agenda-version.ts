import { createHash } from 'node:crypto';
import type { AgendaQuery } from '@one-stop-shop/scheduling/contracts';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import type { CalendarFacts } from '../domain/desk-calendar';
import type { Stamp } from '../persistence/agenda-reader';
import type { SameContact } from '../persistence/contact-visits';

/** An agenda, or only its version when the reader has that one already. */
export interface VersionedAgenda<Shown> {
  readonly version: string;
  readonly agenda: Shown | undefined;
}

/** All that an agenda is made from, without anybody's data. */
export interface AgendaState {
  readonly facts: CalendarFacts;
  readonly stamps: readonly Stamp[];
  /** By appointment. */
  readonly reminders?: ReadonlyMap<string, string>;
  /** By appointment; also changed by visits on days that are not in view. */
  readonly sameContacts?: ReadonlyMap<string, SameContact>;
  /** Who may still come at an hour that no longer counts. */
  readonly mayStillCome?: readonly string[];
  /** What else it shows, nobody's data: desks, mediators, ways between. */
  readonly around: unknown;
}

/**
 * A word for what one reader sees of some days: it changes with every appointment,
 * reminder, timetable, shift, absence and closure in view, and with the reader.
 */
export function agendaVersion(
  { operatorId, role, municipalities }: OperatorScope,
  query: AgendaQuery,
  { facts, stamps, reminders, sameContacts, mayStillCome = [], around }: AgendaState,
): string {
  const rows = stamps.map(({ id, stamp }) => [
    id,
    stamp,
    reminders?.get(id),
    sameContacts?.get(id),
  ]);
  const asker = [operatorId, role, municipalities, query.from, query.to];
  const state = [...asker, facts, rows, mayStillCome, around];
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url');
}
