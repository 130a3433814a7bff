import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import phone from 'lucide-static/icons/phone.svg';

import type { ManagedAppointment, PublicDesk } from '@one-stop-shop/scheduling/contracts';
import { dayInWords, ownName, spacedPhone, timeInDigits } from '@one-stop-shop/shared/contracts';
import { Icon, LanguageChoice } from '@one-stop-shop/shared/front-office';

import { spacedCode } from '../spaced-code';
import { AppointmentPlace } from './appointment-place';
import { QrCode } from './qr-code';

/** What a visit must be known by, on the confirmation as on the page of the link. */
export type VisitOfTicket = Pick<
  ManagedAppointment,
  'startsAt' | 'mediatorLanguage' | 'code' | 'manageUrl'
>;

/** All that is needed to come, or not to: it works as a photograph, and on paper. */
@Component({
  selector: 'oss-visit-ticket',
  imports: [AppointmentPlace, Icon, QrCode, TranslatePipe],
  templateUrl: './visit-ticket.html',
})
export class VisitTicket {
  readonly visit = input.required<VisitOfTicket>();
  readonly desk = input<PublicDesk>();
  /** Only where it was written a moment ago: the link of a visit never tells whose it is. */
  readonly firstName = input<string>();

  private readonly choice = inject(LanguageChoice);
  protected readonly phoneIcon = phone;
  protected readonly code = computed(() => spacedCode(this.visit().code));
  protected readonly mediator = computed(() => {
    const language = this.visit().mediatorLanguage;
    return language && { language, name: ownName(language) };
  });
  protected readonly phone = computed(() => {
    const number = this.desk()?.phone;
    return number ? { number, spaced: spacedPhone(number) } : undefined;
  });
  /** On paper, for whoever helps. */
  protected readonly italian = computed(() => {
    if (this.choice.language() === 'it') return undefined;
    const startsAt = new Date(this.visit().startsAt);
    return `${dayInWords(startsAt, 'it')}, ore ${timeInDigits(startsAt)}`;
  });
}
