import type { PersonLine } from '@one-stop-shop/case-management/contracts';

import {
  type BegunEncounter,
  type WrittenMeeting,
  asMeeting,
  begunEncounter,
} from '../encounter/written-encounter';

/** A meeting of several, as it stands in fields. */
export interface WrittenGroup extends WrittenMeeting {
  /** Of the sheet to sign alone: it is kept nowhere else. */
  readonly title: string;
  readonly persons: readonly PersonLine[];
}

export function emptyGroup(startedAt: string): WrittenGroup {
  return { ...begunEncounter({ startedAt }), title: '', persons: [] };
}

/** A `RecordGroup`, or what is meant as one. */
export function asGroup(written: WrittenGroup, begun: Pick<BegunEncounter, 'startedAt'>) {
  return { persons: written.persons.map(({ id }) => id), ...asMeeting(written, begun) };
}
