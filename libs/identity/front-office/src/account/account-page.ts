import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';

import { Icon, PageHeading, LoadState } from '@one-stop-shop/shared/front-office';

import { AuthenticatorApp } from './authenticator-app';
import { OwnAccount } from './own-account';
import { OwnPassword } from './own-password';
import { OwnSessions } from './own-sessions';
import { Passkeys } from './passkeys';

/** One's own account: how one signs in, and where one is signed in. */
@Component({
  selector: 'oss-account-page',
  imports: [
    AuthenticatorApp,
    Icon,
    OwnPassword,
    OwnSessions,
    PageHeading,
    Passkeys,
    LoadState,
    TranslatePipe,
  ],
  providers: [OwnAccount],
  template: `
    <h1 ossPageHeading>{{ 'account.title' | translate }}</h1>
    @if (own.account(); as account) {
      <p class="account-who">
        <strong>{{ account.name }}</strong>&ngsp;<bdi dir="ltr">{{ account.email }}</bdi>
      </p>
    }
    <div role="status">
      @if (own.done(); as words) {
        <p class="notice notice--success">
          <oss-icon [svg]="checkIcon" />
          <span class="notice__words">{{ words | translate }}</span>
        </p>
      }
    </div>
    <oss-load-state
      [failure]="own.failure()"
      [known]="!!own.account() && !!own.sessions()"
      (retry)="own.refresh()"
    />
    @if (own.account(); as account) {
      <oss-passkeys [account]="account" />
      <oss-authenticator-app [account]="account" />
      @if (account.password; as password) {
        <oss-own-password [setAt]="password.setAt" />
      }
    }
    @if (own.sessions(); as sessions) {
      <oss-own-sessions [sessions]="sessions" />
    }
  `,
  host: { class: 'desk-narrow account' },
})
export class AccountPage {
  protected readonly own = inject(OwnAccount);
  protected readonly checkIcon = check;
}
