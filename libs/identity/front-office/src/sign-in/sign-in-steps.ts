import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/circle-alert.svg';
import clock from 'lucide-static/icons/clock.svg';

import { type SecondFactor, type SignIn, signIn } from '@one-stop-shop/identity/contracts';
import { Icon, Refusal } from '@one-stop-shop/shared/front-office';
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
import { Countdown } from './countdown';
import { orWait } from './wait-first';
import { WaitNotice } from './wait-notice';

/** Signing in, step by step: the password, then a second factor where one is asked for. */
@Component({
  selector: 'oss-sign-in-steps',
  imports: [Form, FormField, Icon, PasswordField, ShowProof, TextField, TranslatePipe, WaitNotice],
  providers: [Countdown],
  templateUrl: './sign-in-steps.html',
})
export class SignInSteps {
  /** Of which one is shown, when the body's provider vouched for somebody for the first time. */
  readonly linking = input<readonly SecondFactor[]>([]);
  /** Code of the refusal with which the body's provider led back here. */
  readonly refused = input<string>();
  /** The session is open. */
  readonly done = output();

  private readonly passwordField = viewChild(PasswordField);
  private readonly sessions = inject(SessionApi);
  private readonly session = inject(Session);
  private readonly ways = resource({ loader: () => this.sessions.waysToSignIn() });
  protected readonly isLinking = computed(() => this.linking().length > 0);
  /** Those of which one is asked for, once the password was right or the provider vouched. */
  protected readonly factors = linkedSignal(() => this.linking());
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
    const code = this.refused();
    const isNews = !this.form.doing.running() && !this.form.doing.failure();
    return code && isNews && /^[\w.-]+$/.test(code) ? `problem.${code}` : undefined;
  });
  protected readonly alertIcon = alert;
  protected readonly clockIcon = clock;

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
    if (this.factors().length === 0) this.done.emit();
  }
}
