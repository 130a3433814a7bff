import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type ServiceLanguage, ownName, serviceLanguages } from '@one-stop-shop/shared/contracts';
import { LanguageChoice, languageInWords } from '@one-stop-shop/shared/front-office';

import { reasons } from '../../booking/reasons';
import type { PhoneBooking } from './phone-booking';

type Channel = ReturnType<PhoneBooking['channel']>;
type Reason = ReturnType<PhoneBooking['reason']>;

/** Who comes, how to reach them, in which language and what for. */
@Component({
  selector: 'oss-visitor-fields',
  imports: [TranslatePipe],
  templateUrl: './visitor-fields.html',
  host: { class: 'desk-pairs' },
})
export class VisitorFields {
  readonly booking = input.required<PhoneBooking>();
  /** Names of the fields to mend. */
  readonly wrong = input.required<readonly string[]>();

  /** The number could be several: it is asked for below, and not called wrong. */
  readonly asksNumber = input(false);

  private readonly choice = inject(LanguageChoice);
  protected readonly reasons = reasons.map(({ reason }) => reason);
  protected readonly channels: readonly Channel[] = ['phone', 'walk_in', 'email', 'referred'];

  /** By name, so that the first letters typed find them. */
  protected readonly languages = computed(() => this.named(serviceLanguages));
  protected readonly spoken = computed(() => this.named(this.booking().spoken()));

  /** The person's language, when no mediator who has places speaks it. */
  protected readonly unspoken = computed(() => {
    const language = this.booking().language();
    const spoken = this.booking().spoken();
    const isUnspoken =
      language && language !== 'it' && spoken.length > 0 && !spoken.includes(language);
    return isUnspoken ? languageInWords(language, this.choice.language()) : undefined;
  });

  protected asLanguage(value: string): ServiceLanguage | undefined {
    return serviceLanguages.find((language) => language === value);
  }

  protected asChannel(value: string): Channel {
    return this.channels.find((channel) => channel === value) ?? 'phone';
  }

  protected asReason(value: string): Reason {
    return this.reasons.find((reason) => reason === value);
  }

  private named(languages: readonly ServiceLanguage[]) {
    const readers = this.choice.language();
    return languages
      .map((code) => ({ code, words: languageInWords(code, readers), own: ownName(code) }))
      .toSorted((one, other) => one.words.localeCompare(other.words, readers));
  }
}
