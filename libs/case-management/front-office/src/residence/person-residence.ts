import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import unknown from 'lucide-static/icons/circle-question-mark.svg';
import renew from 'lucide-static/icons/clock-alert.svg';
import noEnd from 'lucide-static/icons/infinity.svg';
import receipt from 'lucide-static/icons/receipt-text.svg';
import advice from 'lucide-static/icons/scale.svg';
import valid from 'lucide-static/icons/badge-check.svg';
import warning from 'lucide-static/icons/triangle-alert.svg';

import {
  type ClockState,
  type Person,
  casePermissions,
} from '@one-stop-shop/case-management/contracts';
import { Icon, LoadState, LongDay, lastKnown } from '@one-stop-shop/shared/front-office';
import { SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';
import { HeldTitle } from './held-title';
import { ResidenceHistory } from './residence-history';
import { SayResidence } from './say-residence';

/** Where somebody's papers stand: the clock for whoever sees them, the rest for who reads notes. */
@Component({
  selector: 'oss-person-residence',
  imports: [HeldTitle, Icon, LoadState, LongDay, ResidenceHistory, SayResidence, TranslatePipe],
  templateUrl: './person-residence.html',
})
export class PersonResidence {
  readonly person = input.required<Person>();

  private readonly persons = inject(PersonsApi);
  private readonly session = inject(SessionInView);
  protected readonly icons: Readonly<Record<ClockState, string>> = {
    valid,
    renew_now: renew,
    receipt,
    window_passed: advice,
    no_end: noEnd,
    unknown,
  };
  protected readonly warning = warning;
  protected readonly isSaying = signal(false);
  protected readonly isPastOpen = signal(false);
  /** Of another municipality the clock alone is read, in an emergency. */
  protected readonly mayRead = computed(
    () =>
      this.session.municipalities().includes(this.person().municipality) &&
      this.session.may(casePermissions.readNotes),
  );
  protected readonly maySay = computed(
    () => this.mayRead() && this.session.may(casePermissions.registerPerson),
  );
  protected readonly reading = resource({
    // Read again with each change of the record.
    params: () =>
      this.mayRead() ? { id: this.person().id, version: this.person().version } : undefined,
    loader: async ({ params: { id } }) => ({ id, residence: await this.persons.residence(id) }),
  });
  private readonly told = lastKnown(this.reading);
  /** Never somebody else's, while the next one is read. */
  protected readonly known = computed(() => {
    const told = this.told();
    return told?.id === this.person().id ? told.residence : undefined;
  });
}
