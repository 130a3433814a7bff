import { Component, ElementRef, inject, model } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import warning from 'lucide-static/icons/triangle-alert.svg';

import { Icon } from '@one-stop-shop/shared/front-office';

/** Somebody asks for a woman: only such places, until they agree to whom there is. */
@Component({
  selector: 'oss-woman-asked',
  imports: [Icon, TranslatePipe],
  template: `
    <div class="notice notice--warning" role="status" tabindex="-1">
      <oss-icon [svg]="icon" />
      <div class="notice__words">
        <p>{{ (agreed() ? 'agenda.woman.agreed' : 'agenda.woman.only') | translate }}</p>
        <button type="button" class="button button--plain" (click)="change()">
          {{ (agreed() ? 'agenda.woman.back' : 'agenda.woman.agree') | translate }}
        </button>
      </div>
    </div>
  `,
})
export class WomanAsked {
  /** Nobody such is there, and the person has said that anybody will do. */
  readonly agreed = model.required<boolean>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly icon = warning;

  protected change(): void {
    this.agreed.update((agreed) => !agreed);
    // The places below change with it: what was pressed says so first.
    this.element.querySelector<HTMLElement>('.notice')?.focus();
  }
}
