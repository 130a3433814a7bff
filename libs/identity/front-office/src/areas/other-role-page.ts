import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import lock from 'lucide-static/icons/lock.svg';

import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import { AsyncAction, Failure } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { Session } from '../session/session';
import { homeOf } from './areas';

/** A page of another role: which role can open it, and the way to it for who has it. */
@Component({
  selector: 'oss-other-role-page',
  imports: [Empty, Failure, PageLayout, RouterLink, TranslatePipe],
  templateUrl: './other-role-page.html',
})
export class OtherRolePage {
  /** Those who work here, from the route. */
  readonly roles = input.required<readonly OperatorRole[]>();

  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly switching = new AsyncAction();
  protected readonly lockIcon = lock;
  protected readonly held = computed(() =>
    (this.session.current()?.roles ?? [])
      .map(({ role }) => role)
      .filter((role) => this.roles().includes(role)),
  );
  protected readonly home = computed(() => {
    const role = this.session.current()?.role;
    return role ? homeOf(role) : '/sportello';
  });

  protected async workAs(role: OperatorRole): Promise<void> {
    await this.switching.run(async () => {
      await this.session.chooseView(role);
      await this.router.navigateByUrl(this.router.url, { onSameUrlNavigation: 'reload' });
    });
  }
}
