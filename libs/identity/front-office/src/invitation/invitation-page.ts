import { Location } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import phone from 'lucide-static/icons/smartphone.svg';
import ready from 'lucide-static/icons/circle-check.svg';
import key from 'lucide-static/icons/key-round.svg';
import over from 'lucide-static/icons/link-2-off.svg';

import { deskDay } from '@one-stop-shop/shared/contracts';
import {
  Failure,
  Icon,
  LanguageSwitch,
  LongDay,
  LoadState,
  TakesFocus,
  linkSecret,
} from '@one-stop-shop/shared/front-office';

import { homeOf } from '../areas/areas';
import { AppSetup } from '../factors/app-setup';
import { NewPassword } from '../factors/new-password';
import { knowsPasskeys } from '../proof/passkeys';
import { Session } from '../session/session';
import { groupedWork } from '../work/grouped-work';
import { WorkLine } from '../work/work-line';
import { Joining } from './joining';

const page = '/sportello/invito';

/** Where the link of an invitation leads: a password, a second factor, and the work begins. */
@Component({
  selector: 'oss-invitation-page',
  imports: [
    AppSetup,
    Failure,
    Icon,
    LanguageSwitch,
    LongDay,
    NewPassword,
    LoadState,
    RouterLink,
    TakesFocus,
    TranslatePipe,
    WorkLine,
  ],
  providers: [Joining],
  templateUrl: './invitation-page.html',
  host: { class: 'desk sign-in' },
})
export class InvitationPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly address = inject(Location);
  protected readonly join = inject(Joining);
  protected readonly icons = { key, over, phone, ready };
  protected readonly canMakePasskey = knowsPasskeys();
  protected readonly tooShort = signal(false);
  private readonly given = computed(() => this.join.invitation()?.assignments ?? []);
  protected readonly work = computed(() =>
    groupedWork(this.given().filter(({ approved }) => approved)),
  );
  /** Roles that nobody has approved yet. */
  protected readonly asked = computed(() =>
    groupedWork(this.given().filter(({ approved }) => !approved)),
  );
  protected readonly step = computed(() => {
    if (!this.join.isPasswordGood()) return 'password';
    return this.join.app() ? 'app' : 'factor';
  });
  /** Day on which the link ends, at the desks. */
  protected readonly lastDay = computed(() =>
    deskDay(new Date(this.join.invitation()?.expiresAt ?? 0)),
  );
  /** The page was opened without what stands after the `#` of the link, mostly by a reload. */
  protected readonly isWithoutToken = signal(false);

  /** Why there is nothing to accept, by the beginning of its words. */
  protected readonly missing = computed(() => {
    if (this.isWithoutToken()) return 'no-token';
    return this.join.isCut() ? 'cut' : 'over';
  });

  constructor() {
    const { fragment, snapshot } = inject(ActivatedRoute);
    this.isWithoutToken.set(!snapshot.fragment);
    // Another link followed in the same tab changes nothing but the fragment.
    fragment.pipe(takeUntilDestroyed()).subscribe((written) => {
      if (written) void this.openLink(written);
    });
  }

  protected async checkPassword(event: Event, field: NewPassword): Promise<void> {
    event.preventDefault();
    this.tooShort.set(!this.join.password());
    if (!this.tooShort()) await this.join.checkPassword();
    if (!this.join.isPasswordGood()) field.focus();
  }

  protected async joinWithPasskey(event: Event, name: string): Promise<void> {
    event.preventDefault();
    await this.join.joinWithPasskey(name.trim());
    await this.goToWork();
  }

  protected async joinWithApp(code: string): Promise<void> {
    await this.join.joinWithApp(code);
    await this.goToWork();
  }

  private async openLink(fragment: string): Promise<void> {
    // The secret leaves the address bar at once: it must not be seen, shared or remembered.
    this.address.replaceState(page);
    this.isWithoutToken.set(false);
    await this.join.open(linkSecret(fragment));
    // The router forgets it too, so that the same link, followed again, is news to it.
    const isNextOnItsWay = this.address.path(true).includes('#');
    if (!isNextOnItsWay) await this.router.navigateByUrl(page, { replaceUrl: true });
  }

  private async goToWork(): Promise<void> {
    const session = this.session.current();
    if (session && !this.join.joining.failure() && this.join.workBegins() === undefined)
      await this.router.navigateByUrl(homeOf(session.role));
  }
}
