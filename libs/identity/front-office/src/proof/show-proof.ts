import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import clock from 'lucide-static/icons/clock.svg';
import key from 'lucide-static/icons/key-round.svg';

import type { OpenSession, WayToProve } from '@one-stop-shop/identity/contracts';
import {
  AsyncAction,
  Failure,
  Icon,
  TakesFocus,
  isRefusal,
} from '@one-stop-shop/shared/front-office';

import { Session } from '../session/session';
import { SessionApi } from '../session/session-api';
import { Countdown } from '../sign-in/countdown';
import { secondsToWait, waitFirst } from '../sign-in/wait-first';
import { codeOfApp } from './code-of-app';
import { askForPasskey, knowsPasskeys } from './passkeys';

/** Shows one proof of who one is: a passkey, a code of the app, the password. */
@Component({
  selector: 'oss-show-proof',
  imports: [Failure, Icon, TakesFocus, TranslatePipe],
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
  protected readonly icons = { clock, key };
  protected readonly possible = computed(() =>
    this.ways().filter((way) => way !== 'passkey' || knowsPasskeys() || this.ways().length === 1),
  );
  protected readonly way = linkedSignal(() => this.possible()[0]);
  protected readonly others = computed(() => this.possible().filter((way) => way !== this.way()));
  protected readonly incomplete = signal(false);
  protected readonly refused = computed(() => {
    const failure = this.showing.failure();
    return isRefusal(failure, waitFirst) ? undefined : failure;
  });

  protected choose(way: WayToProve): void {
    this.incomplete.set(false);
    this.showing.forget();
    this.way.set(way);
  }

  protected showPasskey(): Promise<void> {
    return this.show(async () => {
      const response = await askForPasskey(await this.sessions.passkeyRequest());
      return this.sessions.provePasskey(response);
    });
  }

  protected async showCode(event: Event, field: HTMLInputElement): Promise<void> {
    event.preventDefault();
    const code = codeOfApp(field.value);
    this.incomplete.set(!code);
    if (code) await this.show(() => this.sessions.proveCode(code));
    field.select();
  }

  protected async showPassword(event: Event, field: HTMLInputElement): Promise<void> {
    event.preventDefault();
    this.incomplete.set(!field.value);
    if (!this.incomplete()) await this.show(() => this.sessions.provePassword(field.value));
    field.select();
  }

  private async show(proof: () => Promise<OpenSession>): Promise<void> {
    if (this.wait.seconds() > 0) return;
    await this.showing.run(async () => this.session.begin(await proof()));
    const failure = this.showing.failure();
    if (!failure) this.proven.emit();
    if (isRefusal(failure, 'request.signed-out')) this.expired.emit();
    if (isRefusal(failure, waitFirst)) this.wait.start(secondsToWait(failure));
  }
}
