import { Component, model, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { OpenAppointment } from '@one-stop-shop/scheduling/contracts';

import { readCode } from './read-code';

/** Asks for the code of the confirmation, and forgives how it is typed. */
@Component({
  selector: 'oss-code-form',
  imports: [TranslatePipe],
  template: `
    <form class="stack" novalidate (submit)="openByCode($event)">
      <div class="field">
        <label for="code">{{ 'manage.code' | translate }}</label>
        <p id="code-help" class="small">{{ 'manage.codeHelp' | translate }}</p>
        @if (wrong()) {
          <p id="code-error" class="field__error" role="alert">
            {{ 'manage.codeWrong' | translate }}
          </p>
        }
        <input
          id="code"
          class="code-input"
          type="text"
          dir="ltr"
          maxlength="40"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="code-help code-error"
          [attr.aria-invalid]="wrong() ? true : null"
          [value]="typed()"
          (input)="typed.set(code.value)"
          #code
        />
      </div>
      <button type="submit" class="button button--primary">
        {{ 'manage.open' | translate }}
      </button>
    </form>
  `,
})
export class CodeForm {
  /** What stands in the field: it outlives a code that opens nothing. */
  readonly typed = model('');
  readonly open = output<OpenAppointment>();
  protected readonly wrong = signal(false);

  protected openByCode(event: Event): void {
    event.preventDefault();
    const code = readCode(this.typed());
    this.wrong.set(!code);
    if (code) this.open.emit({ code });
  }
}
