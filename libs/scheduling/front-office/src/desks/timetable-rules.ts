import type { SchemaPathTree } from '@angular/forms/signals';

import { notBefore } from '@one-stop-shop/shared/front-office/staff';

import { isOneNumber } from './one-number';
import type { WrittenTimetable } from './written-timetable';

/** Where the words of mistakes are found that the contract names. */
export const namedMistakes = {
  'closes-before-opening': 'desks.openings.wrong.closes-before-opening',
  'openings-overlap': 'desks.openings.wrong.openings-overlap',
  'visit-too-long': 'desks.wrong.visit-too-long',
} as const;

/** @param today YYYY-MM-DD, the first day from which a version can count */
export function timetableRules(path: SchemaPathTree<WrittenTimetable>, today: string): void {
  notBefore(path.validFrom, () => today, 'desks.wrong.validFrom');
  isOneNumber(path.facts.phone, 'desks.wrong.phone');
}
