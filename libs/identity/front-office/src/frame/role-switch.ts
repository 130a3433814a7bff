import { Component, ElementRef, computed, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/check.svg';
import down from 'lucide-static/icons/chevron-down.svg';

import type { HeldRole } from '@one-stop-shop/identity/contracts';
import { AsyncAction, Failure, Icon } from '@one-stop-shop/shared/front-office';
import { MunicipalityNames } from '@one-stop-shop/shared/front-office/staff';

import { homeOf } from '../areas/areas';
import { Session } from '../session/session';

/** The role in view; for who has several, the list to go on in another. */
@Component({
  selector: 'oss-role-switch',
  imports: [Failure, Icon, MunicipalityNames, TranslatePipe],
  templateUrl: './role-switch.html',
  host: {
    '(keydown.escape)': 'close(true)',
    '(focusout)': 'closeWhenLeft($event)',
  },
})
export class RoleSwitch {
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly list = viewChild<ElementRef<HTMLDetailsElement>>('list');
  protected readonly session = inject(Session);
  protected readonly switching = new AsyncAction();
  protected readonly downIcon = down;
  protected readonly checkIcon = check;
  protected readonly roles = computed(() => this.session.current()?.roles ?? []);

  protected async workAs({ role }: HeldRole): Promise<void> {
    if (role === this.session.current()?.role) return this.close(true);
    await this.switching.run(async () => {
      await this.session.chooseView(role);
      this.close(false);
      await this.router.navigateByUrl(homeOf(role));
    });
  }

  protected close(focus: boolean): void {
    const list = this.list()?.nativeElement;
    if (!list?.open) return;
    list.open = false;
    if (focus) list.querySelector('summary')?.focus();
  }

  protected closeWhenLeft({ relatedTarget }: FocusEvent): void {
    // Without a next element the window itself lost the focus, or nothing took it.
    if (relatedTarget instanceof Node && !this.element.contains(relatedTarget)) this.close(false);
  }
}
