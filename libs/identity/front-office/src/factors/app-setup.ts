import { Component, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type TotpSetup, totpCode } from '@one-stop-shop/identity/contracts';
import { TakesFocus } from '@one-stop-shop/shared/front-office';
import { CodeField, Form, FormField, RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { QrCode } from './qr-code';

/** Puts the service into an authenticator app, and checks that its first code is right. */
@Component({
  selector: 'oss-app-setup',
  imports: [CodeField, Form, FormField, QrCode, TakesFocus, TranslatePipe],
  templateUrl: './app-setup.html',
})
export class AppSetup {
  readonly setup = input.required<TotpSetup>();
  /** Takes the first code of the app, six digits; rejects with what was wrong with it. */
  readonly confirm = input.required<(code: string) => Promise<void>>();

  protected readonly form = new RequestForm({
    name: 'app',
    contract: totpCode,
    written: signal({ code: '' }),
    wrong: 'proof.wrong',
    refusals: { 'identity.wrong-factor': 'code' },
    act: ({ code }) => this.confirm()(code),
  });
}
