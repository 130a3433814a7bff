import {
  renewalBands,
  sensitiveReasons,
  type DraftToday,
  type PlannedToday,
  type RenewalToday,
  type StepToday,
  type TaskToday,
  type UnfollowedToday,
  type VisitToday,
} from '@one-stop-shop/case-management/contracts';
import { plusDays, type LocalDay } from '@one-stop-shop/shared/domain';

interface Named {
  readonly personId: string;
  readonly name: string;
  readonly latin: string | null;
}

interface Visit extends Pick<VisitToday, 'id' | 'municipality' | 'state' | 'language'> {
  readonly startsAt: Date;
  readonly arrivedAt: Date | null;
  readonly firstName: string | null;
  readonly reason: VisitToday['reason'] | null;
}

/** A visit as a line; its reason only where it is not sensitive, or who reads may read notes. */
export function visitLine(
  { id, municipality, state, language, ...visit }: Visit,
  person: Named | undefined,
  readsNotes: boolean,
): VisitToday {
  const { startsAt, arrivedAt, firstName, reason } = visit;
  return {
    ...{ id, municipality, state, language, startsAt: startsAt.toISOString() },
    ...(state === 'arrived' && arrivedAt && { arrivedAt: arrivedAt.toISOString() }),
    ...(firstName !== null && { firstName }),
    ...(reason && (readsNotes || !sensitiveReasons.includes(reason)) && { reason }),
    ...(person && { person: asNamed(person) }),
  };
}

/** @param operatorId who asks */
export function stepLine(
  step: Named & {
    readonly encounterId: string;
    readonly municipality: string;
    readonly due: string;
    readonly author: string;
    readonly left: boolean;
  },
  words: string | undefined,
  operatorId: string,
): StepToday {
  const { encounterId: encounter, municipality, due, author, left } = step;
  return {
    ...{ encounter, municipality, due, person: asNamed(step), mine: author === operatorId, left },
    ...(words && { words }),
  };
}

export function taskLine(
  task: Named & { readonly id: string; readonly municipality: string; readonly due: string },
  words: string,
): TaskToday {
  const { id, municipality, due } = task;
  return { id, municipality, due, person: asNamed(task), words };
}

export function plannedLine(
  action: Named & Pick<PlannedToday, 'id' | 'municipality' | 'due' | 'state'>,
  words: string,
): PlannedToday {
  const { id, municipality, due, state } = action;
  return { id, municipality, due, state, person: asNamed(action), words };
}

export function draftLine(
  draft: Named & {
    readonly municipality: string;
    readonly visitId: string | null;
    readonly begunAt: Date;
    readonly changedAt: Date;
  },
): DraftToday {
  const { municipality, visitId, begunAt, changedAt } = draft;
  return {
    ...{ municipality, person: asNamed(draft), ...(visitId && { visit: visitId }) },
    ...{ begunAt: begunAt.toISOString(), changedAt: changedAt.toISOString() },
  };
}

/** @param since of who left */
export function unfollowedLine(
  person: Named & { readonly municipality: string },
  since: string | undefined,
): UnfollowedToday {
  const { municipality } = person;
  return { municipality, person: asNamed(person), ...(since && { since }) };
}

/** Somebody whose card ends soon, with the narrowest band that its day falls in. */
export function renewalLine(
  person: Named & { readonly municipality: string; readonly expiresOn: LocalDay },
  today: LocalDay,
): RenewalToday {
  const { municipality, expiresOn } = person;
  const within = renewalBands.find((days) => expiresOn <= plusDays(today, days)) ?? 120;
  return { municipality, person: asNamed(person), expiresOn, within };
}

function asNamed({ personId: id, name, latin }: Named): StepToday['person'] {
  return { id, name, ...(latin && { latin }) };
}
