import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import closed from 'lucide-static/icons/calendar-off.svg';

import type { Closure, EnteredFeast, Feast } from '@one-stop-shop/scheduling/contracts';
import { Icon, lastKnown } from '@one-stop-shop/shared/front-office';
import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { ChangePreview } from '../changes/change-preview';
import { ManagementApi } from '../changes/management-api';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { WhenWords } from '../changes/when-words';
import { FeastList } from './feast-list';

/** The days on which desks stay shut: closures that are coming, and the feasts of every year. */
@Component({
  selector: 'oss-closed-days-page',
  imports: [ChangePreview, FeastList, Icon, PageLayout, RouterLink, TranslatePipe],
  providers: [PendingChange, PlaceNames],
  templateUrl: './closed-days-page.html',
})
export class ClosedDaysPage {
  private readonly api = inject(ManagementApi);
  private readonly words = inject(WhenWords);
  protected readonly icon = closed;
  protected readonly names = inject(PlaceNames);
  protected readonly pending = inject(PendingChange);
  protected readonly reading = resource({ loader: () => this.api.closedDays() });
  protected readonly days = lastKnown(this.reading);
  protected readonly closures = computed(() =>
    (this.days()?.closures ?? []).toSorted((one, other) =>
      one.firstDay.localeCompare(other.firstDay),
    ),
  );

  /** The closure that is looked at. */
  protected readonly withdrawn = computed(() => {
    const change = this.pending.change();
    if (change?.kind !== 'withdraw-closure') return undefined;
    return this.closures().find(({ id }) => id === change.id);
  });
  /** The feast that is looked at, as it is now. */
  protected readonly feast = computed(() => {
    const change = this.pending.change();
    if (change?.kind !== 'change-feast' && change?.kind !== 'withdraw-feast') return undefined;
    return this.days()?.feasts.find(({ id }) => id === change.id);
  });
  /** What its offices will do. */
  protected readonly confirmed = computed(() => {
    const change = this.pending.change();
    return change?.kind === 'change-feast' ? change.feast.offices : undefined;
  });

  protected readonly when = computed(() => {
    const closure = this.withdrawn();
    if (closure) return this.daysOf(closure);
    const [next] = this.feast()?.nextDays ?? [];
    return next ? this.words.between(next, next) : '';
  });

  protected daysOf({ firstDay, lastDay }: Closure): string {
    return this.words.between(firstDay, lastDay);
  }

  protected withdrawClosure({ id, municipality }: Closure): void {
    void this.pending.look({ kind: 'withdraw-closure', municipality, id });
  }

  protected withdrawFeast({ id, municipality }: Feast): void {
    void this.pending.look({ kind: 'withdraw-feast', municipality, id });
  }

  protected confirmFeast(feast: Feast, offices: EnteredFeast['offices']): void {
    const { id, municipality, rule, name, source } = feast;
    const entered = { municipality, rule, name, source, offices };
    void this.pending.look({ kind: 'change-feast', id, feast: entered });
  }

  protected beginAnew(): void {
    this.pending.putAside();
    this.reading.reload();
  }
}
