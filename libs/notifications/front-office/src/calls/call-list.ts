import type { PersonToCall } from '@one-stop-shop/notifications/contracts';

/** The list of today, with the people who still wait for a call on top. */
export interface CallList {
  readonly waiting: readonly PersonToCall[];
  readonly withoutContact: readonly PersonToCall[];
  readonly called: readonly PersonToCall[];
}

/** Who was not reached is called again; each part in the order of the appointments. */
export function sortCalls(people: readonly PersonToCall[]): CallList {
  const inOrder = people.toSorted(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt),
  );
  const hasPhone = ({ phone }: PersonToCall) => !!phone;
  return {
    waiting: inOrder.filter((person) => hasPhone(person) && person.outcome !== 'reached'),
    withoutContact: inOrder.filter((person) => !hasPhone(person) && person.outcome !== 'reached'),
    called: inOrder.filter(({ outcome }) => outcome === 'reached'),
  };
}
