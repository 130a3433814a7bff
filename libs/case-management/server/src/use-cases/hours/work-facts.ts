import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { MinutesBetween } from '../../domain/ways-of-day';

/** A visit that took place, without who came. */
export interface WorkedVisit {
  readonly id: string;
  readonly municipality: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What hours are made of that other contexts keep; nothing is read about anybody served. */
export abstract class WorkedVisits {
  /** Of a mediator or practitioner, as far as who asks may see the agenda; until is excluded. */
  abstract of(
    tx: Transaction,
    mediatorId: string,
    from: Date,
    until: Date,
  ): Promise<readonly WorkedVisit[]>;
  abstract ways(tx: Transaction): Promise<MinutesBetween>;
}

/** How long somebody reviewed the words of the service; nothing where who asks may not know. */
export abstract class ReviewMinutes {
  /** Days, both included. */
  abstract of(
    tx: Transaction,
    operatorId: string,
    from: LocalDay,
    to: LocalDay,
  ): Promise<readonly { readonly day: LocalDay; readonly minutes: number }[]>;
}

/** Somebody who sees people in a municipality today. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  /** In which they see them. */
  readonly roles: readonly string[];
  /** Whether people come to them, as mediator or practitioner. */
  readonly receives: boolean;
}

/** How colleagues are called. */
export abstract class StaffNames {
  /** By account; whoever is out of reach is missing. */
  abstract of(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Who sees people in these municipalities today, by name; a line for each municipality. */
  abstract working(tx: Transaction, municipalities: readonly string[]): Promise<StaffMember[]>;
  /** Who saw people there once, and sees them no longer. */
  abstract left(
    tx: Transaction,
    municipalities: readonly string[],
  ): Promise<Pick<StaffMember, 'id' | 'municipality'>[]>;
}

/** How municipalities are called. */
export abstract class PlaceNames {
  abstract all(tx: Transaction): Promise<ReadonlyMap<string, string>>;
}
