import {
  Component,
  ElementRef,
  DOCUMENT,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

/** A wrong answer: the id of its field and the catalogue key of what to do about it. */
export interface FieldError {
  field: string;
  words: string;
  /** What stands in the sentence. */
  values?: Readonly<Record<string, unknown>>;
}

/** All that is wrong on a page, at its top; each line leads to its field. */
@Component({
  selector: 'oss-error-summary',
  imports: [TranslatePipe],
  template: `
    @if (errors().length > 0) {
      <div class="notice notice--error" role="alert" tabindex="-1">
        <div class="notice__words">
          @if (lead(); as first) {
            <p>
              <strong>{{ first | translate }}</strong>
            </p>
          }
          <h2>{{ 'act.mend' | translate }}</h2>
          <ul class="error-list">
            @for (error of errors(); track error.field) {
              <li>
                <button type="button" class="button button--plain" (click)="goTo(error.field)">
                  {{ error.words | translate: error.values }}
                </button>
              </li>
            }
          </ul>
        </div>
      </div>
    }
  `,
})
export class ErrorSummary {
  readonly errors = input.required<readonly FieldError[]>();
  /** Catalogue key of what is to be known before all. */
  readonly lead = input<string>();

  /** How often the form was tried in vain; without it every change is said anew. */
  readonly tries = input<number>();

  /** The field that somebody goes to: where it is folded away, the page opens it and leads there. */
  readonly chosen = output<string>();

  private readonly page = inject(DOCUMENT);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      const tries = this.tries();
      const errors = tries === undefined ? this.errors() : untracked(this.errors);
      if (errors.length === 0) return;
      // After the summary is drawn.
      setTimeout(() => this.element.querySelector<HTMLElement>('[role=alert]')?.focus());
    });
  }

  protected goTo(field: string): void {
    this.chosen.emit(field);
    this.page.getElementById(field)?.focus();
  }
}
