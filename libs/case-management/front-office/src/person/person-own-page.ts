import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type Person, casePermissions } from '@one-stop-shop/case-management/contracts';
import { Day } from '@one-stop-shop/shared/front-office';
import { SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { ChooseDigits } from './choose-digits';

/** Whether somebody has chosen the four digits of their own page, and since when. */
@Component({
  selector: 'oss-person-own-page',
  imports: [ChooseDigits, Day, TranslatePipe],
  template: `
    <section class="person-card" aria-labelledby="person-own-page">
      <h2 id="person-own-page" tabindex="-1">{{ 'own-page.title' | translate }}</h2>
      @for (one of person().digitsChosen; track one.at) {
        <p class="small">
          {{ ($first ? 'own-page.chosen' : 'own-page.before') | translate }}
          <oss-day [at]="one.at" />
          @if (person().staff[one.by]; as name) {
            – {{ 'person.page.by' | translate: { name } }}
          }
        </p>
      } @empty {
        <p class="small">{{ 'own-page.none' | translate }}</p>
      }
      @if (mayChoose()) {
        <button type="button" class="button button--plain" (click)="isChoosing.set(true)">
          {{ (person().digitsChosen.length > 0 ? 'own-page.anew' : 'own-page.choose') | translate }}
        </button>
      }
    </section>
    @if (isChoosing()) {
      <oss-choose-digits [person]="person().id" (closed)="isChoosing.set(false)" />
    }
  `,
})
export class PersonOwnPage {
  readonly person = input.required<Person>();

  private readonly session = inject(SessionInView);
  protected readonly isChoosing = signal(false);
  protected readonly mayChoose = computed(() => this.session.may(casePermissions.registerPerson));
}
