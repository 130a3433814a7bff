import { Component, computed, inject, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import people from 'lucide-static/icons/users.svg';

import type { ManagedMediator } from '@one-stop-shop/scheduling/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, Icon, PageHeading, ReadingFace, lastKnown } from '@one-stop-shop/shared/front-office';

import { daysAfter } from '../agenda/calendar/desk-days';
import { ChangePreview } from '../changes/change-preview';
import { ManagementApi } from '../changes/management-api';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { WhenWords } from '../changes/when-words';
import { MediatorCard } from './mediator-card';
import type { Shift } from './mediator-week';

/** The mediators who come to the desks in view: their languages, their week, their absences. */
@Component({
  selector: 'oss-mediators-page',
  imports: [ChangePreview, Icon, MediatorCard, PageHeading, ReadingFace, TranslatePipe],
  providers: [PendingChange, PlaceNames],
  template: `
    <h1 ossPageHeading>{{ 'mediators.title' | translate }}</h1>
    @if (pending.change()) {
      <oss-change-preview
        [when]="when()"
        [desks]="names.desks()"
        [municipalities]="names.municipalities()"
        (back)="pending.putAside()"
        (closed)="beginAnew()"
      />
    }
    @if (!pending.preview()) {
      <oss-reading-face
        [failure]="reading.error()"
        [known]="!!mediators()"
        (retry)="reading.reload()"
      />
      @for (mediator of mediators(); track mediator.id) {
        <oss-mediator-card
          [mediator]="mediator"
          [today]="today"
          (endShift)="endShift($event.shift, $event.lastDay)"
          (withdrawAbsence)="withdrawAbsence($event)"
        />
      } @empty {
        @if (mediators()) {
          <div class="empty">
            <oss-icon [svg]="icon" />
            <p class="empty__title">{{ 'mediators.empty.title' | translate }}</p>
            <p>{{ 'mediators.empty.more' | translate }}</p>
          </div>
        }
      }
    }
  `,
  host: { class: 'management' },
})
export class MediatorsPage {
  private readonly api = inject(ManagementApi);
  private readonly words = inject(WhenWords);
  protected readonly today = deskDay(inject(Api).now());
  protected readonly icon = people;
  protected readonly names = inject(PlaceNames);
  protected readonly pending = inject(PendingChange);
  protected readonly reading = resource({ loader: () => this.api.mediators() });
  private readonly known = lastKnown(this.reading);
  protected readonly mediators = computed(() =>
    this.known()?.toSorted((one, other) => one.name.localeCompare(other.name, 'it')),
  );

  protected readonly when = computed(() => {
    const change = this.pending.change();
    if (change?.kind === 'end-shift') return this.words.from(daysAfter(change.lastDay, 1));
    if (change?.kind !== 'withdraw-absence') return '';
    const absence = this.absences().find(({ id }) => id === change.id);
    return absence ? this.words.between(absence.firstDay, absence.lastDay) : '';
  });

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

  private absences() {
    return this.known()?.flatMap(({ absences }) => absences) ?? [];
  }
}
