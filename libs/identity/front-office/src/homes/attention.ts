import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import quiet from 'lucide-static/icons/circle-check.svg';
import alert from 'lucide-static/icons/triangle-alert.svg';

import { type SystemState, oversightPermissions } from '@one-stop-shop/oversight/contracts';
import { Api, Icon, LoadState, lastKnown } from '@one-stop-shop/shared/front-office';

import { ApprovalsApi } from '../approvals/approvals-api';
import { EmergencyApi } from '../emergency/emergency-api';
import { Session } from '../session/session';
import { StaffApi } from '../staff/staff-api';
import { whatNeedsAttention } from './what-needs-attention';

/** What an administrator should look at first. */
@Component({
  selector: 'oss-attention',
  imports: [Icon, LoadState, RouterLink, TranslatePipe],
  template: `
    <section class="account-part" aria-labelledby="attention">
      <h2 id="attention">{{ 'home.administration.attention' | translate }}</h2>
      <oss-load-state [failure]="reading.error()" [known]="!!points()" (retry)="reading.reload()" />
      @if (points(); as list) {
        <ul class="attention">
          @for (point of list; track point.words) {
            <li class="mark mark--to_call">
              <oss-icon [svg]="icons.alert" />
              <a [routerLink]="point.address" [queryParams]="point.query">
                {{ 'home.administration.' + point.words | translate: { count: point.count } }}
              </a>
            </li>
          } @empty {
            <li class="mark mark--fulfilled">
              <oss-icon [svg]="icons.quiet" />
              {{ 'home.administration.quiet' | translate }}
            </li>
          }
        </ul>
      }
    </section>
  `,
})
export class Attention {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly approvals = inject(ApprovalsApi);
  private readonly emergency = inject(EmergencyApi);
  private readonly staff = inject(StaffApi);
  protected readonly icons = { alert, quiet };
  protected readonly reading = resource({ loader: () => this.read() });
  private readonly told = lastKnown(this.reading);
  protected readonly points = computed(() => {
    const told = this.told();
    return told && whatNeedsAttention(told);
  });

  private async read() {
    const [contacts, accesses, proposed, waiting, invited, lost, state] = await Promise.all([
      this.emergency.contacts(),
      this.emergency.ofDistrict(),
      this.staff.list({ state: 'recovery-proposed' }),
      this.approvals.waiting(),
      this.staff.list({ state: 'invited' }),
      this.staff.list({ state: 'factor-lost' }),
      this.session.permissions().has(oversightPermissions.seeSystemState)
        ? this.api.get<SystemState>('/api/oversight/state')
        : undefined,
    ]);
    return {
      contacts,
      accesses: accesses.items,
      proposed: proposed.items.length,
      waiting: waiting.length,
      invited: invited.items.length,
      lost: lost.items.length,
      state,
    };
  }
}
