import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';

import { Icon } from '@one-stop-shop/shared/front-office';
import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { AuthenticatorApp } from './authenticator-app';
import { OwnAccount } from './own-account';
import { OwnPassword } from './own-password';
import { OwnSessions } from './own-sessions';
import { Passkeys } from './passkeys';

/** One's own account: how one signs in, and where one is signed in. */
@Component({
  selector: 'oss-account-page',
  imports: [AuthenticatorApp, Icon, OwnPassword, OwnSessions, PageLayout, Passkeys, TranslatePipe],
  providers: [OwnAccount],
  template: `
    <oss-page
      title="account.title"
      [failure]="own.failure()"
      [known]="!!own.account() && !!own.sessions()"
      (retry)="own.refresh()"
    >
      @if (own.account(); as account) {
        <p ossPageNotice class="account-who">
          <strong>{{ account.name }}</strong>&ngsp;<bdi dir="ltr">{{ account.email }}</bdi>
        </p>
      }
      <div ossPageNotice role="status">
        @if (own.done(); as words) {
          <p class="notice notice--success">
            <oss-icon [svg]="checkIcon" />
            <span class="notice__words">{{ words | translate }}</span>
          </p>
        }
      </div>
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
    </oss-page>
  `,
})
export class AccountPage {
  protected readonly own = inject(OwnAccount);
  protected readonly checkIcon = check;
}
