import { Service, computed, inject } from '@angular/core';

import { LanguageChoice } from '@one-stop-shop/shared/front-office';

import { BookingDraft } from './booking-draft';
import { languageWanted, ownLanguage, slotFits } from './language-wanted';

/** The language that decides over desks, times and the mediator of the booking under way. */
@Service()
export class LanguageWish {
  private readonly choice = inject(LanguageChoice);
  private readonly draft = inject(BookingDraft);

  /** The person's own, in which we write to them. */
  readonly own = computed(() => ownLanguage(this.draft.answers(), this.choice.language()));
  /** Undefined when no mediator is needed. */
  readonly language = computed(() => languageWanted(this.draft.answers(), this.choice.language()));
  /** A mediator at the chosen place speaks it. */
  readonly isSpoken = computed(() => {
    const wanted = this.language();
    return !!wanted && !!this.draft.answers().slot?.languages.includes(wanted);
  });
  /** Judged anew whenever the language or the place changes. */
  readonly isServed = computed(() => slotFits(this.draft.answers(), this.language()));
}
