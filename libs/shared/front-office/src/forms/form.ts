import {
  Component,
  DOCUMENT,
  ElementRef,
  afterNextRender,
  booleanAttribute,
  effect,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { ErrorSummary } from '../acts/error-summary';
import { Failure } from '../acts/failure';
import type { Aside } from '../drafts/kept-draft';
import type { RequestForm } from './request-form';

/**
 * A form: what is wrong at its top, its fields, what went wrong, and the act that finishes it,
 * which Ctrl+Enter does from every field. Other acts stand beside it with `ossFormAct`, what is to be
 * known before it with `ossFormNotice`.
 *
 * Nothing is filled in by the browser, which else keeps what stands in fields in files of its own;
 * fields of a sign-in say otherwise of themselves.
 */
@Component({
  selector: 'oss-form',
  imports: [ErrorSummary, Failure, TranslatePipe],
  template: `
    <form
      class="desk-form"
      novalidate
      autocomplete="off"
      [attr.aria-labelledby]="labelledBy()"
      (submit)="$event.preventDefault(); send()"
      (keydown.control.enter)="$event.preventDefault(); send()"
    >
      @if (of().draft?.isFound()) {
        <div class="notice" role="status">
          <div class="notice__words">
            <p>{{ 'form.draft.found' | translate }}</p>
            <button type="button" class="button" (click)="discardDraft()">
              {{ 'form.draft.discard' | translate }}
            </button>
          </div>
        </div>
      }
      @for (aside of of().draft?.asides(); track aside) {
        <div class="notice" role="status">
          <div class="notice__words">
            <p>{{ 'form.draft.' + aside.because | translate }}</p>
            <button type="button" class="button" (click)="takeDraftBack(aside)">
              {{ 'form.draft.back' | translate }}
            </button>
          </div>
        </div>
      }
      @if (!brief()) {
        <oss-error-summary
          [errors]="of().mistakes()"
          [tries]="of().tries()"
          (chosen)="mistakeChosen.emit($event)"
        />
      }
      <ng-content />
      <div class="desk-form__end">
        @if (of().draft?.unkept(); as unkept) {
          <oss-failure [failure]="unkept" [canRetry]="false" />
        }
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
            [attr.aria-disabled]="paused() || null"
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
      Pick<RequestForm, 'mistakes' | 'tries' | 'failure' | 'doing' | 'draft' | 'send'>
    >();
  /** Catalogue key of what it does: "Prenota", never "Invia". In its place, with `ossFormWords`. */
  readonly act = input<string>();
  /** Catalogue key of what it says while it does so. */
  readonly running = input<string>();
  readonly dangerous = input(false);
  /** Whether what went wrong is said here, and not by the page itself. */
  readonly saysFailure = input(true);
  /** Id of the heading that names it. */
  readonly labelledBy = input<string>();
  /** Whether somebody comes back from what the act showed: they go on at the act. */
  readonly resumed = input(false);

  /** All in view at once: what is wrong is said at its field alone, and the first one is led to. */
  readonly brief = input(false, { transform: booleanAttribute });
  /** Somebody just asked for it: they go on at its first field. */
  readonly opened = input(false, { transform: booleanAttribute });
  /** While nothing is sent: whoever keeps it so says why beside it. */
  readonly paused = input(false);

  /** The field of a mistake that somebody goes to. */
  readonly mistakeChosen = output<string>();

  private readonly page = inject(DOCUMENT);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly finish = viewChild.required<ElementRef<HTMLElement>>('finish');

  constructor() {
    effect(() => {
      const { draft } = this.of();
      untracked(() => void draft?.show());
    });
    effect(() => {
      const tries = this.of().tries();
      const [first] = untracked(this.of().mistakes);
      if (!tries || !first || !untracked(this.brief)) return;
      // After the mistake is drawn, so that it is read with its field.
      setTimeout(() => this.goTo(first.field));
    });
    afterNextRender(() => {
      if (this.resumed()) this.finish().nativeElement.focus();
      if (this.opened())
        this.element.querySelector<HTMLElement>('input, select, textarea')?.focus();
    });
  }

  private goTo(field: string): void {
    const control = this.page.getElementById(field);
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
  }

  protected discardDraft(): void {
    this.of().draft?.discard();
    this.goOn();
  }

  protected takeDraftBack(aside: Aside<object>): void {
    this.of().draft?.takeBack(aside);
    this.goOn();
  }

  /** The button that was pressed is gone: they go on at the first field. */
  private goOn(): void {
    this.element.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }

  protected send(): void {
    if (!this.paused()) void this.of().send();
  }
}
