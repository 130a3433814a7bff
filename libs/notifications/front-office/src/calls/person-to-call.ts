import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import reached from 'lucide-static/icons/check.svg';
import noLetter from 'lucide-static/icons/mail-x.svg';
import missed from 'lucide-static/icons/phone-missed.svg';
import noPhone from 'lucide-static/icons/phone-off.svg';
import phone from 'lucide-static/icons/phone.svg';

import type { PersonToCall as Person } from '@one-stop-shop/notifications/contracts';
import { spacedPhone } from '@one-stop-shop/shared/contracts';
import { Day, Icon, LanguageName, Time } from '@one-stop-shop/shared/front-office';

import { CallsStore } from './calls-store';
import { HowToCall } from './how-to-call';
import { WhatToSay } from './what-to-say';

/** Somebody to call: when they are expected, how to speak to them, and what came of it. */
@Component({
  selector: 'oss-person-to-call',
  imports: [Day, HowToCall, Icon, LanguageName, Time, TranslatePipe, WhatToSay],
  templateUrl: './person-to-call.html',
})
export class PersonToCall {
  readonly person = input.required<Person>();

  protected readonly calls = inject(CallsStore);
  protected readonly spaced = spacedPhone;
  protected readonly icons = { reached, missed, noLetter, noPhone, phone };
  protected readonly canBeCalled = computed(
    () => !!this.person().phone && this.person().outcome !== 'reached',
  );
}
