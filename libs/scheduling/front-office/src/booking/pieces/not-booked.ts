import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/circle-alert.svg';

import type { PublicDesk, Slot } from '@one-stop-shop/scheduling/contracts';
import { Icon, TakesFocus } from '@one-stop-shop/shared/front-office';

import type { Remedy } from '../remedy';
import { DeskHours } from './desk-hours';
import { SlotChips } from './slot-chips';

/**
 * The booking failed. First of all that there is no appointment: somebody who goes home
 * believing in one stands before a closed door. Then why, and what to do.
 */
@Component({
  selector: 'oss-not-booked',
  imports: [DeskHours, Icon, RouterLink, SlotChips, TakesFocus, TranslatePipe],
  templateUrl: './not-booked.html',
})
export class NotBooked {
  readonly remedy = input.required<Remedy>();
  readonly desk = input<PublicDesk>();
  readonly take = output<Slot>();

  protected readonly alert = alert;
}
