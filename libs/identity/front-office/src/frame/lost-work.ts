import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import lost from 'lucide-static/icons/user-x.svg';

import { Icon } from '@one-stop-shop/shared/front-office';
import { MunicipalityDirectory } from '@one-stop-shop/shared/front-office/staff';

import { Session } from '../session/session';

/** What was taken from somebody while they worked: the role of the page, or places of it. */
@Component({
  selector: 'oss-lost-work',
  imports: [Icon, TranslatePipe],
  template: `
    @if (session.lostRole() || places()) {
      <div class="notice notice--warning" role="alert">
        <oss-icon [svg]="icon" />
        <div class="notice__words">
          @if (session.lostRole(); as lost) {
            <p>{{ 'area.role-lost' | translate: { role: ('role.' + lost | translate) } }}</p>
          } @else {
            <p>{{ 'area.places-lost' | translate: { places: places() } }}</p>
          }
          <button type="button" class="button" (click)="session.acceptLoss()">
            {{ 'area.understood' | translate }}
          </button>
        </div>
      </div>
    }
  `,
})
export class LostWork {
  private readonly directory = inject(MunicipalityDirectory);
  protected readonly session = inject(Session);
  protected readonly icon = lost;
  protected readonly places = computed(() =>
    this.session
      .lostMunicipalities()
      .map((code) => this.directory.nameOf(code))
      .join(', '),
  );
}
