import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import languages from 'lucide-static/icons/languages.svg';
import pin from 'lucide-static/icons/map-pin.svg';

import type { PublicDesk, Slot } from '@one-stop-shop/scheduling/contracts';
import { ownName } from '@one-stop-shop/shared/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

import { MomentWords } from './moment-words';

/** A desk to choose: where it is, what is spoken there, and how soon there is a place. */
@Component({
  selector: 'oss-desk-card',
  imports: [Icon, MomentWords, TranslatePipe],
  template: `
    <button
      type="button"
      class="tile desk-card"
      [attr.aria-pressed]="chosen()"
      (click)="choose.emit(desk())"
    >
      <span class="desk-card__name" lang="it">{{ desk().name }}</span>
      <span class="with-icon">
        <oss-icon [svg]="icons.pin" />
        <span
          ><bdi lang="it">{{ desk().address }}</bdi></span
        >
      </span>
      <span class="with-icon">
        <oss-icon [svg]="icons.languages" />
        <span>
          <span class="visually-hidden">{{ 'booking.where.languages' | translate }}</span>
          @for (language of spoken(); track language.code; let last = $last) {
            <bdi [attr.lang]="language.code">{{ language.name }}</bdi>
            @if (!last) {
              <span aria-hidden="true"> · </span>
            }
          }
        </span>
      </span>
      <span class="desk-card__free">
        @if (next(); as slot) {
          {{ 'booking.where.first' | translate }}
          <strong><oss-moment-words [at]="slot.startsAt" /></strong>
        } @else if (placesKnown()) {
          {{ 'booking.where.full' | translate }}
        }
      </span>
    </button>
  `,
})
export class DeskCard {
  readonly desk = input.required<PublicDesk>();
  readonly next = input<Slot>();
  /** Whether the answer about free places has come. */
  readonly placesKnown = input(false);
  readonly chosen = input(false);
  readonly choose = output<PublicDesk>();

  protected readonly icons = { languages, pin };
  protected readonly spoken = computed(() =>
    this.desk().languages.map((code) => ({ code, name: ownName(code) })),
  );
}
