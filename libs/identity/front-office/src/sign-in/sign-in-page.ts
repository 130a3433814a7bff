import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import clock from 'lucide-static/icons/clock.svg';

import {
  Act,
  Failure,
  Icon,
  LanguageSwitch,
  Refusal,
  isRefusal,
} from '@one-stop-shop/shared/front-office';

import { Session } from '../session/session';
import { keptAddress } from '../session/way-back';
import { Countdown } from './countdown';

const waitFirst = 'identity.wait-before-retry';

/** Where operators sign in, and read why they were signed out. */
@Component({
  selector: 'oss-sign-in-page',
  imports: [Failure, Icon, LanguageSwitch, TranslatePipe],
  providers: [Countdown],
  templateUrl: './sign-in-page.html',
  host: { class: 'desk sign-in' },
})
export class SignInPage {
  /** Address kept from before, from the query of this page. */
  readonly torna = input<string>();

  private readonly router = inject(Router);
  private readonly emailField = viewChild.required<ElementRef<HTMLInputElement>>('emailField');
  private readonly passwordField =
    viewChild.required<ElementRef<HTMLInputElement>>('passwordField');
  protected readonly session = inject(Session);
  protected readonly signingIn = new Act();
  protected readonly wait = inject(Countdown);
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
    afterNextRender(() => this.emailField().nativeElement.focus());
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const credentials = { email: this.email().trim(), password: this.password() };
    this.incomplete.set(!credentials.email || !credentials.password);
    if (this.incomplete() || this.wait.seconds()) return;
    await this.signingIn.run(() => this.session.signIn(credentials));
    const failure = this.signingIn.failure();
    const session = this.session.current();
    if (session) {
      await this.router.navigateByUrl(keptAddress(this.torna(), session));
      return;
    }
    if (isRefusal(failure, waitFirst)) this.wait.start(secondsToWait(failure));
    if (failure instanceof Refusal) this.passwordField().nativeElement.select();
  }
}

function secondsToWait({ problem }: Refusal): number {
  const seconds = Number(problem['retryAfterSeconds']);
  return seconds > 0 ? Math.ceil(seconds) : 5;
}
