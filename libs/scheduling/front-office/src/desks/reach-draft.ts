import { computed, signal } from '@angular/core';

import {
  type CorrectReach,
  type PhoneSense,
  type TimetableVersion,
  readPhone,
  writtenPhone,
} from '@one-stop-shop/scheduling/contracts';
import { writtenEmail } from '@one-stop-shop/shared/contracts';

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

  /** Which number the written digits mean. */
  readonly number = computed<PhoneSense>(() => {
    const { data } = writtenPhone.safeParse(this.phone());
    return data ? readPhone(data) : { kind: 'none' };
  });

  readonly wrongFields = computed<readonly ReachField[]>(() => {
    const { address, phone, email } = this.asReach();
    const wrong: [ReachField, boolean][] = [
      ['address', !address],
      ['phone', !!phone && this.number().kind !== 'clear'],
      ['email', !!email && !writtenEmail.safeParse(email).success],
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
