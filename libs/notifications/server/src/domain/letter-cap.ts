import type { AskedBy, MessageKind } from './message';

/** Sorts of letters that are counted apart, so that none uses up the place of another. */
export type LetterSort = 'confirmations' | 'changes' | 'reminders' | 'desk';

/**
 * How many letters of a sort one address gets on a day, in the whole district. Nobody has
 * confirmed that it belongs to whoever books: a stranger is to hear of few bookings, while
 * somebody with several visits is reminded of each and told all that a desk changes.
 */
export const mostADay: Readonly<Record<LetterSort, number>> = {
  confirmations: 3,
  changes: 4,
  reminders: 6,
  desk: 10,
};

/** Undefined for what is not counted: letters to staff go to addresses that accounts hold. */
export function letterSortOf(kind: MessageKind, askedBy: AskedBy): LetterSort | undefined {
  switch (kind) {
    case 'invitation':
    case 'approval':
    case 'emergency_access':
    case 'read_past_habit':
      return undefined;
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
