import { Component, computed, input } from '@angular/core';
import { type FieldTree, type SchemaPath, validate } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import { missingCharacters } from '@one-stop-shop/identity/contracts';
import { Counted } from '@one-stop-shop/shared/front-office';
import { FormField, PasswordField } from '@one-stop-shop/shared/front-office/staff';

/** Which of its fields the server's judgement of a new password is about. */
export function refusalsOfNew(field: string): Readonly<Record<string, string>> {
  return { 'identity.password-too-short': field, 'identity.password-too-common': field };
}

/** Long enough is what the server finds long enough. */
export function longEnough(path: SchemaPath<string>): void {
  validate(path, ({ value }) =>
    value() && missingCharacters(value()) > 0
      ? { kind: 'too-short', message: 'problem.identity.password-too-short' }
      : undefined,
  );
}

/** A new password: what makes a good one, and how long it is already, unless it was found wrong. */
@Component({
  selector: 'oss-new-password',
  imports: [Counted, FormField, PasswordField, TranslatePipe],
  template: `
    <oss-password-field
      kind="new"
      label="factor.password.label"
      help="factor.password.rules"
      [formField]="of()"
    >
      @if (isCounted()) {
        <p class="desk-field__help new-password__count" aria-live="polite">
          @if (missing() > 0) {
            {{ 'factor.password.missing' | counted: missing() | translate: { count: missing() } }}
          } @else {
            {{ 'factor.password.long-enough' | translate }}
          }
        </p>
      }
    </oss-password-field>
  `,
})
export class NewPassword {
  readonly of = input.required<FieldTree<string>>();

  private readonly state = computed(() => this.of()());
  protected readonly missing = computed(() => missingCharacters(this.state().value()));
  protected readonly isCounted = computed(() => {
    const { value, touched, invalid } = this.state();
    return !!value() && !(touched() && invalid());
  });
}
