import { Location } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import phone from 'lucide-static/icons/smartphone.svg';
import ready from 'lucide-static/icons/circle-check.svg';
import key from 'lucide-static/icons/key-round.svg';
import over from 'lucide-static/icons/link-2-off.svg';

import { prepareJoining, renamePasskey } from '@one-stop-shop/identity/contracts';
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
import { Form, FormField, RequestForm, TextField } from '@one-stop-shop/shared/front-office/staff';

import { homeOf } from '../areas/areas';
import { AppSetup } from '../factors/app-setup';
import { NewPassword, longEnough, refusalsOfNew } from '../factors/new-password';
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
    Form,
    FormField,
    Icon,
    LanguageSwitch,
    LongDay,
    NewPassword,
    LoadState,
    RouterLink,
    TakesFocus,
    TextField,
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
  /** Whoever comes back to the password goes on in its field. */
  protected readonly isBack = signal(false);
  protected readonly passwordForm = new RequestForm({
    name: 'joining',
    contract: prepareJoining.pick({ password: true }),
    written: signal<{ password: string }>({ password: '' }),
    wrong: 'factor.wrong',
    rules: ({ password }) => longEnough(password),
    refusals: refusalsOfNew('password'),
    act: async ({ password }) => {
      this.join.password.set(password);
      await this.join.checkPassword();
      if (this.join.checking.failure()) throw this.join.checking.failure();
    },
  });
  protected readonly passkeyForm = new RequestForm({
    name: 'passkey',
    contract: renamePasskey,
    written: signal({
      name: inject(TranslateService).instant('factor.passkey.first-name') as string,
    }),
    wrong: 'factor.wrong',
    act: async ({ name }) => {
      await this.join.joinWithPasskey(name);
      await this.goToWork();
    },
  });
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

  protected goBackToPassword(): void {
    this.isBack.set(true);
    this.join.changePassword();
  }

  protected readonly joinWithApp = async (code: string): Promise<void> => {
    await this.join.joinWithApp(code);
    await this.goToWork();
  };

  private async openLink(fragment: string): Promise<void> {
    // The secret leaves the address bar at once: it must not be seen, shared or remembered.
    this.address.replaceState(page);
    this.isWithoutToken.set(false);
    this.passwordForm.begin({ password: '' });
    await this.join.open(linkSecret(fragment));
    // The router forgets it too, so that the same link, followed again, is news to it.
    const isNextOnItsWay = this.address.path(true).includes('#');
    if (!isNextOnItsWay) await this.router.navigateByUrl(page, { replaceUrl: true });
  }

  private async goToWork(): Promise<void> {
    if (this.join.joining.failure()) throw this.join.joining.failure();
    const session = this.session.current();
    if (session && this.join.workBegins() === undefined)
      await this.router.navigateByUrl(homeOf(session.role));
  }
}
