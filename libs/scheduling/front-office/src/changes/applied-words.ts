import { Component, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';

import type { AppliedChange } from '@one-stop-shop/scheduling/contracts';
import { Icon, TakesFocus } from '@one-stop-shop/shared/front-office';

/** What a change did, in numbers. */
@Component({
  selector: 'oss-applied-words',
  imports: [Icon, TakesFocus, TranslatePipe],
  template: `
    <div class="notice notice--success change-done" role="status" ossTakesFocus>
      <oss-icon [svg]="icon" />
      <div class="notice__words">
        <p class="change__sentence">{{ 'change.done.title' | translate }}</p>
        <ul class="change-done__counts">
          @if (applied().moved) {
            <li>{{ 'change.done.moved' | translate: { count: applied().moved } }}</li>
          }
          @if (applied().kept) {
            <li>{{ 'change.done.kept' | translate: { count: applied().kept } }}</li>
          }
          @if (applied().cancelled) {
            <li>{{ 'change.done.cancelled' | translate: { count: applied().cancelled } }}</li>
          }
          @if (applied().told.email) {
            <li>{{ 'change.done.email' | translate: { count: applied().told.email } }}</li>
          }
          @if (applied().told.call) {
            <li>{{ 'change.done.call' | translate: { count: applied().told.call } }}</li>
          }
          @if (applied().told.none) {
            <li>{{ 'change.done.none' | translate: { count: applied().told.none } }}</li>
          }
        </ul>
        <button type="button" class="button button--primary" (click)="closed.emit()">
          {{ 'change.done.close' | translate }}
        </button>
      </div>
    </div>
  `,
})
export class AppliedWords {
  readonly applied = input.required<AppliedChange>();
  readonly closed = output();
  protected readonly icon = check;
}
