import { Component, computed, input, model } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

/** One answer in a line of its own: label above, help and what is wrong below. */
@Component({
  selector: 'oss-text-field',
  imports: [TranslatePipe],
  template: `
    <div class="desk-field">
      <label [attr.for]="name()">{{ label() | translate }}</label>
      <input
        [id]="name()"
        [type]="type()"
        [class.field--date]="type() === 'date'"
        [class.field--number]="type() === 'number'"
        [attr.dir]="isLeftToRight() ? 'ltr' : null"
        [attr.maxlength]="longest()"
        [attr.min]="least()"
        autocomplete="off"
        [value]="written()"
        [attr.aria-invalid]="!!wrong()"
        [attr.aria-describedby]="describedBy()"
        (input)="written.set(field.value)"
        #field
      />
      @if (wrong(); as words) {
        <p [id]="name() + '-wrong'" class="desk-field__error">{{ words | translate }}</p>
      }
      @if (help(); as words) {
        <p [id]="name() + '-help'" class="desk-field__help">{{ words | translate }}</p>
      }
    </div>
  `,
})
export class TextField {
  /** Id of the field in its page. */
  readonly name = input.required<string>();
  /** Catalogue key. */
  readonly label = input.required<string>();
  readonly type = input<'text' | 'date' | 'number' | 'tel' | 'email'>('text');
  readonly written = model.required<string>();
  /** Catalogue key of what is wrong, when something is. */
  readonly wrong = input<string | false>(false);
  /** Catalogue key. */
  readonly help = input<string>();
  /** Most characters. */
  readonly longest = input<number>();
  /** Smallest number or first day. */
  readonly least = input<string | number>();

  protected readonly isLeftToRight = computed(() => ['tel', 'email'].includes(this.type()));
  protected readonly describedBy = computed(() => {
    if (this.wrong()) return `${this.name()}-wrong`;
    return this.help() ? `${this.name()}-help` : null;
  });
}
