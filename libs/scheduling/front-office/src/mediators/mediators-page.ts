import { Component, computed, inject, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import people from 'lucide-static/icons/users.svg';

import type { ManagedMediator } from '@one-stop-shop/scheduling/contracts';
import { deskDay, weekdayInWords } from '@one-stop-shop/shared/contracts';
import { Api, LanguageChoice, lastKnown } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { daysAfter } from '../agenda/calendar/desk-days';
import { ChangePreview } from '../changes/change-preview';
import { ManagementApi } from '../changes/management-api';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { WhenWords } from '../changes/when-words';
import { AbsenceWords } from './absence-words';
import { MediatorCard } from './mediator-card';
import type { Shift } from './mediator-week';

/** The mediators who come to the desks in view: their languages, their week, their absences. */
@Component({
  selector: 'oss-mediators-page',
  imports: [AbsenceWords, ChangePreview, Empty, MediatorCard, PageLayout, TranslatePipe],
  providers: [PendingChange, PlaceNames],
  templateUrl: './mediators-page.html',
})
export class MediatorsPage {
  private readonly api = inject(ManagementApi);
  private readonly language = inject(LanguageChoice).language;
  protected readonly words = inject(WhenWords);
  protected readonly today = deskDay(inject(Api).now());
  protected readonly icon = people;
  protected readonly names = inject(PlaceNames);
  protected readonly pending = inject(PendingChange);
  protected readonly reading = resource({ loader: () => this.api.mediators() });
  private readonly known = lastKnown(this.reading);
  protected readonly mediators = computed(() =>
    this.known()?.toSorted((one, other) => one.name.localeCompare(other.name, 'it')),
  );

  /** The shift that is looked at, with its new last day and whose it is. */
  protected readonly ended = computed(() => {
    const change = this.pending.change();
    if (change?.kind !== 'end-shift') return undefined;
    const whose = this.known()?.find(({ shifts }) => shifts.some(({ id }) => id === change.id));
    const shift = whose?.shifts.find(({ id }) => id === change.id);
    return whose && shift && { name: whose.name, shift, lastDay: change.lastDay };
  });

  /** The absence that is looked at, and whose it is. */
  protected readonly withdrawn = computed(() => {
    const change = this.pending.change();
    if (change?.kind !== 'withdraw-absence') return undefined;
    const whose = this.known()?.find(({ absences }) => absences.some(({ id }) => id === change.id));
    const absence = whose?.absences.find(({ id }) => id === change.id);
    return whose && absence && { name: whose.name, absence };
  });

  protected readonly when = computed(() => {
    const change = this.pending.change();
    if (change?.kind === 'end-shift') return this.words.from(daysAfter(change.lastDay, 1));
    const absence = this.withdrawn()?.absence;
    return absence ? this.words.between(absence.firstDay, absence.lastDay) : '';
  });

  protected nameOf(weekday: number): string {
    return weekdayInWords(weekday, this.language());
  }

  protected endShift({ id, municipality }: Shift, lastDay: string): void {
    void this.pending.look({ kind: 'end-shift', municipality, id, lastDay });
  }

  protected withdrawAbsence({ id }: ManagedMediator['absences'][number]): void {
    void this.pending.look({ kind: 'withdraw-absence', id });
  }

  protected beginAnew(): void {
    this.pending.putAside();
    this.reading.reload();
  }
}
