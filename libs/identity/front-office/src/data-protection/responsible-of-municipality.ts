import { Component, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { Approval, Responsible } from '@one-stop-shop/identity/contracts';
import { AsyncAction, Day, Dialog, Failure } from '@one-stop-shop/shared/front-office';

import { ApprovalsApi } from '../approvals/approvals-api';
import { MunicipalityNames } from '../frame/municipality-names';
import { FreshProof } from '../proof/fresh-proof';

/** Who decides for one municipality, and a wish for somebody else, which they decide too. */
@Component({
  selector: 'oss-responsible-of-municipality',
  imports: [Day, Dialog, Failure, MunicipalityNames, TranslatePipe],
  templateUrl: './responsible-of-municipality.html',
  host: { role: 'listitem' },
})
export class ResponsibleOfMunicipality {
  readonly named = input.required<Responsible>();
  /** Somebody else who was proposed, while the one named before has not decided. */
  readonly waiting = input<Approval>();
  readonly changed = output();

  private readonly api = inject(ApprovalsApi);
  private readonly proof = inject(FreshProof);
  protected readonly naming = signal(false);
  protected readonly isProposed = signal(false);
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly wrong = signal<readonly ('name' | 'email')[]>([]);
  protected readonly proposing = new AsyncAction();

  protected begin(): void {
    this.proposing.forget();
    this.wrong.set([]);
    this.name.set('');
    this.email.set('');
    this.isProposed.set(false);
    this.naming.set(true);
  }

  protected async propose(event: Event): Promise<void> {
    event.preventDefault();
    const proposed = { name: this.name().trim(), email: this.email().trim() };
    this.wrong.set([
      ...(/\p{L}/u.test(proposed.name) ? [] : (['name'] as const)),
      ...(/^\S+@\S+\.\S+$/.test(proposed.email) ? [] : (['email'] as const)),
    ]);
    if (this.wrong().length > 0) return;
    await this.proposing.run(async () => {
      await this.proof.before(() => this.api.propose(this.named().municipality, proposed));
      this.naming.set(false);
      this.isProposed.set(true);
      this.changed.emit();
    });
  }
}
