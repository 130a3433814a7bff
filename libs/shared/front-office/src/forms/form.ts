import {
  Component,
  ElementRef,
  afterNextRender,
  booleanAttribute,
  effect,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { ErrorSummary } from '../acts/error-summary';
import { Failure } from '../acts/failure';
import type { RequestForm } from './request-form';

/**
 * A form: what is wrong at its top, its fields, what went wrong, and the act that finishes it,
 * which Ctrl+Enter does from every field. Other acts stand beside it with `ossFormAct`, what is to be
 * known before it with `ossFormNotice`.
 */
@Component({
  selector: 'oss-form',
  imports: [ErrorSummary, Failure, TranslatePipe],
  template: `
    <form
      class="desk-form"
      novalidate
      [attr.aria-labelledby]="labelledBy()"
      (submit)="$event.preventDefault(); of().send()"
      (keydown.control.enter)="$event.preventDefault(); of().send()"
    >
      @if (!short()) {
        <oss-error-summary [errors]="of().mistakes()" [tries]="of().tries()" />
      }
      <ng-content />
      <div class="desk-form__end">
        @if (saysFailure() && of().failure(); as failure) {
          <oss-failure [failure]="failure" [canRetry]="false" />
        }
        <ng-content select="[ossFormNotice]" />
        <div class="desk-form__acts">
          <button
            type="submit"
            class="button"
            [class.button--primary]="!dangerous()"
            [class.button--danger]="dangerous()"
            [attr.aria-busy]="of().doing.running()"
            #finish
          >
            @if ((of().doing.running() && running()) || act(); as words) {
              {{ words | translate }}
            }
            <ng-content select="[ossFormWords]" />
          </button>
          <ng-content select="[ossFormAct]" />
        </div>
      </div>
    </form>
  `,
})
export class Form {
  readonly of =
    input.required<
      Pick<RequestForm, 'mistakes' | 'tries' | 'leadToMistake' | 'failure' | 'doing' | 'send'>
    >();
  /** Catalogue key of what it does: "Prenota", never "Invia". In its place, with `ossFormWords`. */
  readonly act = input<string>();
  /** Catalogue key of what it says while it does so. */
  readonly running = input<string>();
  readonly dangerous = input(false);
  /** All in view at once: a try in vain leads to the first mistake, without a list of them. */
  readonly short = input(false, { transform: booleanAttribute });
  /** Whether what went wrong is said here, and not by the page itself. */
  readonly saysFailure = input(true);
  /** Id of the heading that names it. */
  readonly labelledBy = input<string>();
  /** Whether somebody comes back from what the act showed: they go on at the act. */
  readonly resumed = input(false);

  private readonly finish = viewChild.required<ElementRef<HTMLElement>>('finish');

  constructor() {
    effect(() => {
      if (this.of().tries() > 0 && this.short()) untracked(() => this.of().leadToMistake());
    });
    afterNextRender(() => {
      if (this.resumed()) this.finish().nativeElement.focus();
    });
  }
}
