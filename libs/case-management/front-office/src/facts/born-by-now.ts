import { type SchemaPathTree, validate } from '@angular/forms/signals';

import { deskDay } from '@one-stop-shop/shared/contracts';
import { notAfter } from '@one-stop-shop/shared/front-office/staff';

import type { WrittenFacts } from './written-facts';

/** Nobody is born after today, of which contracts know no clock; and a day says the year by itself. */
export function bornByNow(path: SchemaPathTree<WrittenFacts['birth']>, now: () => Date): void {
  const today = () => deskDay(now());
  notAfter(path.date, today, 'persons.wrong.date');
  validate(path.year, ({ value, valueOf }) => {
    const isOther = !!value() && !!valueOf(path.date) && !valueOf(path.date).startsWith(value());
    return isOther ? { kind: 'other', message: 'persons.wrong.day-or-year' } : undefined;
  });
  validate(path.year, ({ value }) =>
    value() && Number(value()) > Number(today().slice(0, 4))
      ? { kind: 'too-late', message: 'persons.wrong.year' }
      : undefined,
  );
}
