import { Service } from '@angular/core';

import { screenMatches } from '@one-stop-shop/shared/front-office/staff';

/** Whether there is no room for columns side by side. */
@Service({ autoProvided: false })
export class NarrowScreen {
  readonly isNarrow = screenMatches('(max-width: 47.99rem)');
}
