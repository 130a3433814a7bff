import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { ManagedAppointment } from '@one-stop-shop/scheduling/contracts';
import { AsyncAction, Failure, TakesFocus } from '@one-stop-shop/shared/front-office';

import { MomentWords } from '../booking/pieces/moment-words';
import { ManagedVisit } from './managed-visit';

/**
 * Cancels with a second tap: programs that read mail follow links, but don't answer questions.
 * The question says when: no name tells apart two visits that one phone looks after.
 */
@Component({
  selector: 'oss-cancel-appointment',
  imports: [Failure, MomentWords, TakesFocus, TranslatePipe],
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
            <br />
            <oss-moment-words [at]="appointment().startsAt" />
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
            <button type="button" class="button" (click)="keep()">
              {{ 'manage.cancelNo' | translate }}
            </button>
          </div>
        </div>
      </div>
    } @else {
      <button type="button" class="button" (click)="asked.set(true)" #ask>
        {{ 'manage.cancel' | translate }}
      </button>
    }
  `,
})
export class CancelAppointment {
  private readonly visit = inject(ManagedVisit);
  private readonly injector = inject(Injector);
  private readonly ask = viewChild<ElementRef<HTMLElement>>('ask');

  readonly appointment = input.required<ManagedAppointment>();
  /** Many only can't come on that day. */
  readonly move = output();
  readonly cancelled = output();
  protected readonly asked = signal(false);
  protected readonly cancelling = new AsyncAction();

  /** The question is gone; the focus returns to where it came from. */
  protected keep(): void {
    this.asked.set(false);
    afterNextRender(() => this.ask()?.nativeElement.focus(), { injector: this.injector });
  }

  protected confirmCancellation(): Promise<void> {
    return this.cancelling.run(async () => {
      await this.visit.cancel(this.appointment());
      if (this.visit.cancelled()) this.cancelled.emit();
    });
  }
}
