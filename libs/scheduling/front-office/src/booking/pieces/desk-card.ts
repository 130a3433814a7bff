import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import languages from 'lucide-static/icons/languages.svg';
import pin from 'lucide-static/icons/map-pin.svg';

import type { PublicDesk, Slot } from '@one-stop-shop/scheduling/contracts';
import { type ServiceLanguage, ownName } from '@one-stop-shop/shared/contracts';
import { Day, Icon, Time, Waiting, wordsFor } from '@one-stop-shop/shared/front-office';

import { speaks } from '../places-to-go';
import { DeskHours } from './desk-hours';

/** What is known about the free places of the desks. */
export type PlacesAre = 'on-their-way' | 'known' | 'unknown';

/**
 * A desk to choose: where it is, who speaks the person's language there, and the first free place.
 * A button that chooses it stands inside, so that nobody takes it for the card beside it.
 */
@Component({
  selector: 'oss-desk-card',
  imports: [Day, DeskHours, Icon, Time, TranslatePipe, Waiting],
  templateUrl: './desk-card.html',
  host: { '[class.desk-card--chosen]': 'chosen()' },
})
export class DeskCard {
  readonly desk = input.required<PublicDesk>();
  readonly next = input<Slot>();
  /** The language that the mediator must speak. */
  readonly language = input<ServiceLanguage>();
  readonly placesAre = input<PlacesAre>('unknown');
  /** Why the places are not known. */
  readonly failure = input<unknown>();
  readonly chosen = input(false);
  readonly choose = output<PublicDesk>();
  /** The first free place itself. */
  readonly take = output<Slot>();
  readonly retry = output();

  protected readonly icons = { languages, pin };
  protected readonly nameOf = ownName;
  protected readonly words = computed(() => wordsFor(this.failure()));
  protected readonly isSpoken = computed(
    () => !!this.language() && speaks(this.desk(), this.language()),
  );
  protected readonly spoken = computed(() =>
    this.desk().languages.map((code) => ({ code, name: ownName(code) })),
  );
}
