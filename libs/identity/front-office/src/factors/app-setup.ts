import { Component, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { TotpSetup } from '@one-stop-shop/identity/contracts';
import type { AsyncAction } from '@one-stop-shop/shared/front-office';
import { Failure, TakesFocus } from '@one-stop-shop/shared/front-office';

import { codeOfApp } from '../proof/code-of-app';
import { QrCode } from './qr-code';

/** Puts the service into an authenticator app, and checks that its first code is right. */
@Component({
  selector: 'oss-app-setup',
  imports: [Failure, QrCode, TakesFocus, TranslatePipe],
  templateUrl: './app-setup.html',
})
export class AppSetup {
  readonly setup = input.required<TotpSetup>();
  readonly confirming = input.required<AsyncAction>();
  /** The first code of the app, six digits. */
  readonly confirmed = output<string>();

  protected readonly incomplete = signal(false);

  protected confirm(event: Event, field: HTMLInputElement): void {
    event.preventDefault();
    const code = codeOfApp(field.value);
    this.incomplete.set(!code);
    if (!code) return field.focus();
    this.confirmed.emit(code);
    field.select();
  }
}
