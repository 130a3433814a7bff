import { computed, signal } from '@angular/core';

import type { CorrectReach, TimetableVersion } from '@one-stop-shop/scheduling/contracts';

export type ReachField = 'address' | 'phone' | 'email';

/** How a desk is reached, while somebody writes it. */
export class ReachDraft {
  readonly address;
  readonly phone;
  readonly email;
  readonly emailToVerify;

  constructor(from: Pick<TimetableVersion, ReachField | 'emailToVerify'>) {
    this.address = signal(from.address);
    this.phone = signal(from.phone ?? '');
    this.email = signal(from.email ?? '');
    this.emailToVerify = signal(from.emailToVerify);
  }

  readonly wrongFields = computed<readonly ReachField[]>(() => {
    const [phone, email] = [this.phone().trim(), this.email().trim()];
    const wrong: [ReachField, boolean][] = [
      ['address', !this.address().trim()],
      ['phone', !!phone && !/^\+?[\d ()./-]{5,25}$/.test(phone)],
      ['email', !!email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)],
    ];
    return wrong.filter(([, isWrong]) => isWrong).map(([field]) => field);
  });

  asReach(): CorrectReach {
    return {
      address: this.address().trim(),
      phone: this.phone().trim() || null,
      email: this.email().trim() || null,
      emailToVerify: this.emailToVerify(),
    };
  }
}
