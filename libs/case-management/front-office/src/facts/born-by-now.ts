import { type SchemaPathTree, validate } from '@angular/forms/signals';

import { deskDay } from '@one-stop-shop/shared/contracts';
import { notAfter } from '@one-stop-shop/shared/front-office/staff';

import type { WrittenFacts } from './written-facts';

/** Nobody is born after today: contracts know no clock. */
export function bornByNow(path: SchemaPathTree<WrittenFacts['birth']>, now: () => Date): void {
  const today = () => deskDay(now());
  notAfter(path.date, today, 'persons.wrong.date');
  validate(path.year, ({ value }) =>
    value() && Number(value()) > Number(today().slice(0, 4))
      ? { kind: 'too-late', message: 'persons.wrong.year' }
      : undefined,
  );
}
