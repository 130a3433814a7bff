import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import restricted from 'lucide-static/icons/shield-user.svg';
import warning from 'lucide-static/icons/triangle-alert.svg';

import type { Person } from '@one-stop-shop/case-management/contracts';
import { Counted, Icon, LanguageName } from '@one-stop-shop/shared/front-office';

/** Who somebody is, in a few lines: name in its own script, age, language, and what asks for care. */
@Component({
  selector: 'oss-person-head',
  imports: [Counted, Icon, LanguageName, TranslatePipe],
  templateUrl: './person-head.html',
})
export class PersonHead {
  readonly person = input.required<Person>();

  protected readonly icons = { restricted, warning };
  protected readonly ownName = computed(() => {
    const [name] = this.person().facts.names ?? [];
    return name ? [name.given, name.family].filter(Boolean).join(' ') : this.person().name;
  });
  /** Where no day is known, an age would say too much. */
  protected readonly year = computed(() => {
    const { birth } = this.person().facts;
    return birth && 'year' in birth ? birth.year : undefined;
  });
  protected readonly latin = computed(() => this.person().facts.names?.[0]?.latin);
}
