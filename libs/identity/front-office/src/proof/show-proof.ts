import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import key from 'lucide-static/icons/key-round.svg';

import {
  type OpenSession,
  type WayToProve,
  passwordProof,
  totpCode,
} from '@one-stop-shop/identity/contracts';
import {
  AsyncAction,
  Failure,
  Icon,
  TakesFocus,
  isRefusal,
} from '@one-stop-shop/shared/front-office';
import {
  CodeField,
  Form,
  FormField,
  PasswordField,
  RequestForm,
} from '@one-stop-shop/shared/front-office/staff';

import { Session } from '../session/session';
import { SessionApi } from '../session/session-api';
import { Countdown } from '../sign-in/countdown';
import { orWait } from '../sign-in/wait-first';
import { WaitNotice } from '../sign-in/wait-notice';
import { askForPasskey, knowsPasskeys } from './passkeys';

/** Shows one proof of who one is: a passkey, a code of the app, the password. */
@Component({
  selector: 'oss-show-proof',
  imports: [
    CodeField,
    Failure,
    Form,
    FormField,
    Icon,
    PasswordField,
    TakesFocus,
    TranslatePipe,
    WaitNotice,
  ],
  providers: [Countdown],
  templateUrl: './show-proof.html',
})
export class ShowProof {
  readonly ways = input.required<readonly WayToProve[]>();
  readonly proven = output();
  /** The first step is too long ago, or the session has ended. */
  readonly expired = output();

  private readonly sessions = inject(SessionApi);
  private readonly session = inject(Session);

  protected readonly showing = new AsyncAction();
  protected readonly wait = inject(Countdown);
  protected readonly keyIcon = key;
  protected readonly possible = computed(() =>
    this.ways().filter((way) => way !== 'passkey' || knowsPasskeys() || this.ways().length === 1),
  );
  protected readonly way = linkedSignal(() => this.possible()[0]);
  protected readonly others = computed(() => this.possible().filter((way) => way !== this.way()));

  protected readonly code = new RequestForm({
    name: 'proof',
    contract: totpCode,
    written: signal({ code: '' }),
    wrong: 'proof.wrong',
    refusals: { 'identity.wrong-factor': 'code' },
    doing: this.showing,
    act: ({ code }) => this.show(() => this.sessions.proveCode(code)),
  });
  protected readonly password = new RequestForm({
    name: 'proof',
    contract: passwordProof,
    written: signal({ password: '' }),
    wrong: 'proof.wrong',
    refusals: { 'identity.wrong-factor': 'password' },
    doing: this.showing,
    act: ({ password }) => this.show(() => this.sessions.provePassword(password)),
  });

  protected choose(way: WayToProve): void {
    this.showing.forget();
    this.way.set(way);
  }

  protected showPasskey(): Promise<void> {
    return this.show(async () => {
      const response = await askForPasskey(await this.sessions.passkeyRequest());
      return this.sessions.provePasskey(response);
    });
  }

  private async show(proof: () => Promise<OpenSession>): Promise<void> {
    if (this.wait.seconds() > 0) return;
    await this.showing.run(() =>
      orWait(this.wait, async () => {
        this.session.begin(await proof());
        this.proven.emit();
      }),
    );
    if (isRefusal(this.showing.failure(), 'request.signed-out')) this.expired.emit();
  }
}
