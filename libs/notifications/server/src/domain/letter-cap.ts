import type { AskedBy } from '@one-stop-shop/shared/domain';
import type { VisitKind } from './message';

/** Sorts of letters about visits that are counted apart. */
export type LetterSort = 'confirmations' | 'changes' | 'reminders' | 'desk';

/**
 * A stranger is to hear of few bookings, while somebody with several visits is reminded of each
 * and told all that a desk changes.
 */
export const mostADay: Readonly<Record<LetterSort, number>> = {
  confirmations: 3,
  changes: 4,
  reminders: 6,
  desk: 10,
};

export function letterSortOf(kind: VisitKind, askedBy: AskedBy): LetterSort {
  switch (kind) {
    case 'reminder':
      return 'reminders';
    case 'desk_change':
      return 'desk';
    case 'confirmation':
      return askedBy === 'desk' ? 'desk' : 'confirmations';
    case 'moved':
    case 'cancelled':
      return askedBy === 'desk' ? 'desk' : 'changes';
  }
}
