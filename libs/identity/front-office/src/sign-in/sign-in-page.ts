import {
  Component,
  ElementRef,
  afterNextRender,
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

import { type SecondFactor, secondFactors } from '@one-stop-shop/identity/contracts';
import {
  AsyncAction,
  Failure,
  Icon,
  LanguageSwitch,
  Refusal,
  isRefusal,
} from '@one-stop-shop/shared/front-office';

import { ShowProof } from '../proof/show-proof';
import { Session } from '../session/session';
import { SessionApi } from '../session/session-api';
import { keptAddress } from '../session/way-back';
import { Countdown } from './countdown';
import { secondsToWait, waitFirst } from './wait-first';

/** Where operators sign in, with password and second factor, and read why they were signed out. */
@Component({
  selector: 'oss-sign-in-page',
  imports: [Failure, Icon, LanguageSwitch, ShowProof, TranslatePipe],
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
  private readonly emailField = viewChild<ElementRef<HTMLInputElement>>('emailField');
  private readonly passwordField = viewChild<ElementRef<HTMLInputElement>>('passwordField');
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
  protected readonly signingIn = new AsyncAction();
  /** Until something else is tried. */
  protected readonly refusedElsewhere = computed(() => {
    const code = this.problema();
    const isNews = !this.signingIn.running() && !this.signingIn.failure();
    return code && isNews && /^[\w.-]+$/.test(code) ? `problem.${code}` : undefined;
  });
  protected readonly wait = inject(Countdown);
  protected readonly alertIcon = alert;
  protected readonly clockIcon = clock;
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly incomplete = signal(false);
  protected readonly refused = computed(
    () => !!this.signingIn.failure() && !isRefusal(this.signingIn.failure(), waitFirst),
  );
  protected readonly actWords = computed(() => {
    if (this.wait.seconds() > 0) return 'session.sign-in.later';
    return this.signingIn.running() ? 'session.sign-in.running' : 'session.sign-in.act';
  });

  constructor() {
    // The second step takes the focus itself.
    afterNextRender(() => this.emailField()?.nativeElement.focus());
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const credentials = { email: this.email().trim(), password: this.password() };
    this.incomplete.set(!credentials.email || !credentials.password);
    if (this.incomplete() || this.wait.seconds()) return;
    this.expired.set(false);
    await this.signingIn.run(async () => this.factors.set(await this.session.signIn(credentials)));
    const failure = this.signingIn.failure();
    if (!failure && this.factors().length === 0) await this.goToWork();
    if (isRefusal(failure, waitFirst)) this.wait.start(secondsToWait(failure));
    if (failure instanceof Refusal) this.passwordField()?.nativeElement.select();
  }

  protected async goToWork(): Promise<void> {
    const session = this.session.current();
    if (session) await this.router.navigateByUrl(keptAddress(this.torna(), session));
  }

  protected startAgain(): void {
    this.factors.set([]);
    this.password.set('');
    setTimeout(() => this.passwordField()?.nativeElement.focus());
  }

  protected passwordAgain(): void {
    this.expired.set(true);
    this.startAgain();
  }
}

function factorsIn(written: string | undefined): readonly SecondFactor[] {
  const named = written?.split(',') ?? [];
  return secondFactors.filter((factor) => named.includes(factor));
}
