import { Service, computed, inject } from '@angular/core';

import { LanguageChoice } from '@one-stop-shop/shared/front-office';

import { BookingDraft } from './booking-draft';
import { languageWanted, slotFits } from './language-wanted';

/** The language that decides over desks, times and the mediator of the booking under way. */
@Service()
export class LanguageWish {
  private readonly choice = inject(LanguageChoice);
  private readonly draft = inject(BookingDraft);

  /** Undefined when no mediator is needed. */
  readonly language = computed(() => languageWanted(this.draft.answers(), this.choice.language()));
  /** Judged anew whenever the language or the place changes. */
  readonly isServed = computed(() => slotFits(this.draft.answers(), this.language()));
}
