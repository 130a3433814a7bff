import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import away from 'lucide-static/icons/calendar-x.svg';
import way from 'lucide-static/icons/route.svg';

import type { ManagedMediator } from '@one-stop-shop/scheduling/contracts';
import { weekdayInWords } from '@one-stop-shop/shared/contracts';
import { Counted, Icon, LanguageChoice, LanguageName } from '@one-stop-shop/shared/front-office';

import { PlaceNames } from '../changes/place-names';
import { WhenWords } from '../changes/when-words';
import { EndShift } from './end-shift';
import { type Shift, weekOfShifts } from './mediator-week';
import { placeColour } from './place-colour';
import { ReceivedAs } from './received-as';

/** One mediator: languages, the week day by day, and the days away. */
@Component({
  selector: 'oss-mediator-card',
  imports: [Counted, EndShift, Icon, LanguageName, ReceivedAs, RouterLink, TranslatePipe],
  templateUrl: './mediator-card.html',
})
export class MediatorCard {
  readonly mediator = input.required<ManagedMediator>();
  /** YYYY-MM-DD */
  readonly today = input.required<string>();
  readonly endShift = output<{ shift: Shift; lastDay: string }>();
  readonly receivedAsSaid = output();
  readonly withdrawAbsence = output<ManagedMediator['absences'][number]>();

  private readonly language = inject(LanguageChoice).language;
  protected readonly names = inject(PlaceNames);
  protected readonly words = inject(WhenWords);
  protected readonly icons = { away, way };
  protected readonly week = computed(() => weekOfShifts(this.mediator().shifts, this.today()));
  protected readonly hasShifts = computed(() => this.mediator().shifts.length > 0);

  protected nameOf(weekday: number): string {
    return weekdayInWords(weekday, this.language());
  }

  /** The same colour for a municipality in every card. */
  protected colourOf(municipality: string): number {
    return placeColour(municipality, [...this.names.municipalities().keys()]);
  }

  /** "da martedì 1 dicembre 2026", where a shift does not simply go on. */
  protected boundsOf({ validFrom, validUntil }: Shift): { from?: string; until?: string } {
    return {
      ...(validFrom > this.today() && { from: this.words.withYear(validFrom) }),
      ...(validUntil && { until: this.words.withYear(validUntil) }),
    };
  }
}
