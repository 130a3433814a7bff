import { Component, computed, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { AsyncAction, ConfirmDialog } from '@one-stop-shop/shared/front-office';

import { isDay } from '../agenda/calendar/desk-days';
import { TextField } from '../changes/text-field';
import type { Shift } from './mediator-week';

/** Asks until which day a shift goes on. */
@Component({
  selector: 'oss-end-shift',
  imports: [ConfirmDialog, TranslatePipe, TextField],
  template: `
    <button type="button" class="button button--plain shift__end" (click)="begin()">
      {{ 'shifts.end' | translate }}
      <span class="visually-hidden">{{ shift().from }}–{{ shift().until }}</span>
    </button>
    @if (asking()) {
      <oss-confirm-dialog
        heading="shifts.end-when"
        act="change.look"
        [doing]="nothing"
        [dangerous]="false"
        (confirmed)="end()"
        (closed)="asking.set(false)"
      >
        <oss-text-field
          name="lastDay"
          label="shifts.last-day"
          type="date"
          [least]="today()"
          [(written)]="lastDay"
          [wrong]="wrong()"
        />
      </oss-confirm-dialog>
    }
  `,
})
export class EndShift {
  readonly shift = input.required<Shift>();
  /** YYYY-MM-DD */
  readonly today = input.required<string>();
  /** The last day, included. */
  readonly lastDayChosen = output<string>();

  // The looking that follows has its own place on the page.
  protected readonly nothing = new AsyncAction();
  protected readonly asking = signal(false);
  protected readonly lastDay = signal('');
  private readonly tried = signal(false);
  private readonly isPossible = computed(
    () => isDay(this.lastDay()) && this.lastDay() >= this.today(),
  );
  protected readonly wrong = computed<string | false>(() =>
    this.tried() && !this.isPossible() ? 'desks.wrong.validFrom' : false,
  );

  protected begin(): void {
    this.lastDay.set(this.today());
    this.tried.set(false);
    this.asking.set(true);
  }

  protected end(): void {
    this.tried.set(true);
    if (!this.isPossible()) return;
    this.asking.set(false);
    this.lastDayChosen.emit(this.lastDay());
  }
}
