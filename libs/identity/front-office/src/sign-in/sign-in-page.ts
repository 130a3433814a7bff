import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import clock from 'lucide-static/icons/clock.svg';

import { secondFactors } from '@one-stop-shop/identity/contracts';
import { Icon, LanguageSwitch } from '@one-stop-shop/shared/front-office';

import { Session } from '../session/session';
import { keptAddress } from '../session/way-back';
import { SignInSteps } from './sign-in-steps';

/** Where operators sign in, and read why they were signed out. */
@Component({
  selector: 'oss-sign-in-page',
  imports: [Icon, LanguageSwitch, SignInSteps, TranslatePipe],
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
  protected readonly session = inject(Session);
  protected readonly linking = computed(() => {
    const named = this.verifica()?.split(',') ?? [];
    return secondFactors.filter((factor) => named.includes(factor));
  });
  protected readonly clockIcon = clock;

  protected async goToWork(): Promise<void> {
    const session = this.session.current();
    if (session) await this.router.navigateByUrl(keptAddress(this.torna(), session));
  }
}
