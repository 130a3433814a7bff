import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';
import due from 'lucide-static/icons/triangle-alert.svg';

import { type Person, casePermissions } from '@one-stop-shop/case-management/contracts';
import { Day, Icon } from '@one-stop-shop/shared/front-office';
import { SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { GiveNotice } from './give-notice';

/** Whether somebody was given the privacy notice: amber until they were, one press away. */
@Component({
  selector: 'oss-person-notice',
  imports: [Day, GiveNotice, Icon, TranslatePipe],
  template: `
    @if (person().notice; as notice) {
      @if (notice.due) {
        <div class="notice notice--warning">
          <oss-icon [svg]="icons.due" />
          <div class="notice__words">
            <p>
              {{ (person().notices.length > 0 ? 'notice.due-anew' : 'notice.due') | translate }}
            </p>
            @if (mayGive()) {
              <button type="button" class="button" (click)="isGiving.set(true)">
                {{ 'notice.give.begin' | translate }}
              </button>
            }
          </div>
        </div>
      } @else if (person().notices[0]; as given) {
        <p class="small person-notice__given">
          <oss-icon [svg]="icons.check" />
          <span>{{ 'notice.given' | translate }} <oss-day [at]="given.givenAt" /></span>
        </p>
      }
      @if (isGiving()) {
        <oss-give-notice [person]="person()" [address]="address()" (closed)="isGiving.set(false)" />
      }
    }
  `,
})
export class PersonNotice {
  readonly person = input.required<Person>();

  private readonly session = inject(SessionInView);
  private readonly area = inject(Router).url.split('/')[1] ?? '';
  protected readonly icons = { check, due };
  protected readonly isGiving = signal(false);
  protected readonly mayGive = computed(() => this.session.may(casePermissions.registerPerson));
  protected readonly address = computed(
    () => `/${this.area}/informativa/${this.person().municipality}`,
  );
}
