import type { SchemaPath, SchemaPathTree } from '@angular/forms/signals';

import { neededWhen, notAfter } from '@one-stop-shop/shared/front-office/staff';

import { wallInstant } from './wall-instant';
import type { WrittenEncounter } from './written-encounter';

/** A day until today and a time: the contract judges the instant that they make. */
export function neededMoment(
  path: SchemaPathTree<WrittenEncounter['startedAt']>,
  today: () => string,
): void {
  neededWhen(path.day, ({ value }) => !value(), 'encounter.wrong.day');
  notAfter(path.day, today, 'encounter.wrong.day');
  const isTime = (time: string) => wallInstant('2026-01-01', time) !== undefined;
  neededWhen(path.time, ({ value }) => !isTime(value()), 'encounter.wrong.time');
}

/** What was written more than a day ago is changed with a reason. */
export function neededReason(path: SchemaPath<string>, isLate: () => boolean): void {
  neededWhen(path, ({ value }) => isLate() && !value().trim(), 'encounter.wrong.reason');
}
