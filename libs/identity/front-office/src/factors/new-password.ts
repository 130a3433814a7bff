import { Component, ElementRef, computed, input, model, signal, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Counted } from '@one-stop-shop/shared/front-office';

/** The server refuses shorter ones. */
const shortest = 15;

/** A new password: what makes a good one, how long it is already, and what was wrong with it. */
@Component({
  selector: 'oss-new-password',
  imports: [Counted, TranslatePipe],
  template: `
    <div class="desk-field">
      <label for="new-password">{{ 'factor.password.label' | translate }}</label>
      <div class="new-password">
        <input
          id="new-password"
          [type]="shown() ? 'text' : 'password'"
          autocomplete="new-password"
          autocapitalize="off"
          spellcheck="false"
          maxlength="256"
          aria-describedby="new-password-rules"
          [attr.aria-invalid]="!!wrong()"
          [value]="password()"
          (input)="password.set(field.value)"
          #field
        />
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="shown()"
          (click)="shown.set(!shown())"
        >
          {{ (shown() ? 'factor.password.hide' : 'factor.password.show') | translate }}
        </button>
      </div>
      <p id="new-password-rules" class="desk-field__help">
        {{ 'factor.password.rules' | translate }}
      </p>
      @if (password()) {
        <p class="desk-field__help new-password__count" aria-live="polite">
          @if (missing() > 0) {
            {{ 'factor.password.missing' | counted: missing() | translate: { count: missing() } }}
          } @else {
            {{ 'factor.password.long-enough' | translate }}
          }
        </p>
      }
      @if (wrong(); as words) {
        <p class="desk-field__error" role="alert">{{ words | translate }}</p>
      }
    </div>
  `,
})
export class NewPassword {
  readonly password = model.required<string>();
  /** Catalogue key of what is wrong with it. */
  readonly wrong = input<string>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly shown = signal(false);
  // The server counts letters as people do, not as computers store them.
  protected readonly missing = computed(
    () => shortest - [...this.password().normalize('NFKC')].length,
  );

  focus(): void {
    this.field().nativeElement.focus();
  }
}
