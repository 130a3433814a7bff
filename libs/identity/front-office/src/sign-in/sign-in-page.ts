import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/circle-alert.svg';
import clock from 'lucide-static/icons/clock.svg';

import {
  type SecondFactor,
  type SignIn,
  secondFactors,
  signIn,
} from '@one-stop-shop/identity/contracts';
import { Icon, LanguageSwitch, Refusal } from '@one-stop-shop/shared/front-office';
import {
  Form,
  FormField,
  PasswordField,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { ShowProof } from '../proof/show-proof';
import { Session } from '../session/session';
import { SessionApi } from '../session/session-api';
import { keptAddress } from '../session/way-back';
import { Countdown } from './countdown';
import { orWait } from './wait-first';
import { WaitNotice } from './wait-notice';

/** Where operators sign in, with password and second factor, and read why they were signed out. */
@Component({
  selector: 'oss-sign-in-page',
  imports: [
    Form,
    FormField,
    Icon,
    LanguageSwitch,
    PasswordField,
    ShowProof,
    TextField,
    TranslatePipe,
    WaitNotice,
  ],
  providers: [Countdown],
  templateUrl: './sign-in-page.html',
  host: { class: 'desk sign-in' },
})
export class SignInPage {
  /** Address kept from before, from the query of this page. */
  readonly torna = input<string>();
  /** Code of the refusal with which the body's provider led back here. */
  readonly problema = input<string>();

  /** Who came from the body's provider for the first time shows one of these factors too. */
  readonly verifica = input<string>();

  private readonly router = inject(Router);
  private readonly passwordField = viewChild(PasswordField);
  private readonly sessions = inject(SessionApi);
  private readonly ways = resource({ loader: () => this.sessions.waysToSignIn() });
  protected readonly session = inject(Session);
  protected readonly isLinking = computed(() => factorsIn(this.verifica()).length > 0);
  /** Those of which one is asked for, once the password was right or the provider vouched. */
  protected readonly factors = linkedSignal(() => factorsIn(this.verifica()));
  /** The second step took too long, and the password must be written again. */
  protected readonly expired = signal(false);
  // Without an answer the password stays: a way fewer, nothing to complain about.
  protected readonly provider = computed(() =>
    this.ways.hasValue() ? this.ways.value().provider : undefined,
  );
  protected readonly wait = inject(Countdown);
  protected readonly form = new RequestForm({
    name: 'sign-in',
    contract: signIn,
    written: signal({ email: '', password: '' }),
    wrong: 'session.sign-in.wrong',
    act: (credentials) => orWait(this.wait, () => this.signIn(credentials)),
  });
  /** Until something else is tried. */
  protected readonly refusedElsewhere = computed(() => {
    const code = this.problema();
    const isNews = !this.form.doing.running() && !this.form.doing.failure();
    return code && isNews && /^[\w.-]+$/.test(code) ? `problem.${code}` : undefined;
  });
  protected readonly alertIcon = alert;
  protected readonly clockIcon = clock;

  protected async goToWork(): Promise<void> {
    const session = this.session.current();
    if (session) await this.router.navigateByUrl(keptAddress(this.torna(), session));
  }

  protected startAgain(): void {
    this.factors.set([]);
    this.form.begin({ email: this.form.fields.email().value(), password: '' });
    setTimeout(() => this.passwordField()?.focus());
  }

  protected passwordAgain(): void {
    this.expired.set(true);
    this.startAgain();
  }

  private async signIn(credentials: SignIn): Promise<void> {
    this.expired.set(false);
    try {
      this.factors.set(await this.session.signIn(credentials));
    } catch (failure) {
      if (failure instanceof Refusal) this.passwordField()?.select();
      throw failure;
    }
    if (this.factors().length === 0) await this.goToWork();
  }
}

function factorsIn(written: string | undefined): readonly SecondFactor[] {
  const named = written?.split(',') ?? [];
  return secondFactors.filter((factor) => named.includes(factor));
}
