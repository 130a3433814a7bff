import { Component, Injector, afterNextRender, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { Approval, DecideApproval } from '@one-stop-shop/identity/contracts';

/** Says what was just decided, and leads the focus from the buttons that are gone to the heading. */
@Component({
  selector: 'oss-decided-word',
  imports: [TranslatePipe],
  template: `
    <p role="status">
      @if (last(); as done) {
        {{ 'approval.told-' + done.decision | translate }} <bdi>{{ done.name }}</bdi>
      }
    </p>
  `,
})
export class DecidedWord {
  /** Takes the focus: it stays when what was decided leaves the list. */
  readonly heading = input.required<{ focus(): void }>();

  private readonly injector = inject(Injector);
  protected readonly last = signal<
    { readonly decision: DecideApproval['decision']; readonly name: string } | undefined
  >(undefined);

  tell({ about }: Approval, decision: DecideApproval['decision']): void {
    this.last.set({ decision, name: about.name });
    afterNextRender(() => this.heading().focus(), { injector: this.injector });
  }
}
