import { Component, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { ManagedAppointment } from '@one-stop-shop/scheduling/contracts';
import { Act, Failure, TakesFocus } from '@one-stop-shop/shared/front-office';

import { ManagedVisit } from './managed-visit';

/** Cancels with a second tap: programs that read mail follow links, but don't answer questions. */
@Component({
  selector: 'oss-cancel-appointment',
  imports: [Failure, TakesFocus, TranslatePipe],
  template: `
    @if (cancelling.failure(); as failure) {
      <oss-failure [failure]="failure" [canRetry]="false" />
    }
    @if (asked()) {
      <div
        class="notice notice--warning"
        role="group"
        aria-labelledby="cancel-question"
        ossTakesFocus
      >
        <div class="notice__words">
          <p id="cancel-question">
            <strong>{{ 'manage.cancelAsk' | translate }}</strong>
          </p>
          <p>{{ 'manage.cancelMeans' | translate }}</p>
          <div class="button-row">
            <button type="button" class="button button--primary" (click)="move.emit()">
              {{ 'manage.moveInstead' | translate }}
            </button>
            <button
              type="button"
              class="button button--danger"
              [attr.aria-busy]="cancelling.running()"
              (click)="confirmCancellation()"
            >
              {{ (cancelling.running() ? 'manage.cancellingNow' : 'manage.cancelYes') | translate }}
            </button>
            <button type="button" class="button" (click)="asked.set(false)">
              {{ 'manage.cancelNo' | translate }}
            </button>
          </div>
        </div>
      </div>
    } @else {
      <button type="button" class="button" (click)="asked.set(true)">
        {{ 'manage.cancel' | translate }}
      </button>
    }
  `,
})
export class CancelAppointment {
  private readonly visit = inject(ManagedVisit);

  readonly appointment = input.required<ManagedAppointment>();
  /** Many only can't come on that day. */
  readonly move = output();
  readonly cancelled = output();
  protected readonly asked = signal(false);
  protected readonly cancelling = new Act();

  protected confirmCancellation(): Promise<void> {
    return this.cancelling.run(async () => {
      await this.visit.cancel(this.appointment());
      if (this.visit.cancelled()) this.cancelled.emit();
    });
  }
}
