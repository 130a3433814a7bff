import { Component, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { DataProtectionContact } from '@one-stop-shop/identity/contracts';
import { writtenEmail } from '@one-stop-shop/shared/contracts';
import { AsyncAction, Dialog, Failure } from '@one-stop-shop/shared/front-office';

import { EmergencyApi } from '../emergency/emergency-api';
import { MunicipalityNames } from '../frame/municipality-names';
import { FreshProof } from '../proof/fresh-proof';

/** Who is told for one municipality, and how to reach them. */
@Component({
  selector: 'oss-contact-of-municipality',
  imports: [Dialog, Failure, MunicipalityNames, TranslatePipe],
  templateUrl: './contact-of-municipality.html',
  host: { role: 'listitem' },
})
export class ContactOfMunicipality {
  readonly named = input.required<DataProtectionContact>();
  readonly changed = output();

  private readonly api = inject(EmergencyApi);
  private readonly proof = inject(FreshProof);
  protected readonly naming = signal(false);
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly wrong = signal<readonly ('name' | 'email')[]>([]);
  protected readonly doing = new AsyncAction();

  protected begin(): void {
    const contact = this.named().contact;
    this.doing.forget();
    this.wrong.set([]);
    this.name.set(contact?.name ?? '');
    this.email.set(contact?.email ?? '');
    this.naming.set(true);
  }

  protected async write(event: Event): Promise<void> {
    event.preventDefault();
    const contact = { name: this.name().trim(), email: this.email().trim() };
    this.wrong.set([
      ...(contact.name ? [] : (['name'] as const)),
      ...(writtenEmail.safeParse(contact.email).success ? [] : (['email'] as const)),
    ]);
    if (this.wrong().length > 0) return;
    await this.doing.run(async () => {
      await this.proof.before(() => this.api.nameContact(this.named().municipality, contact));
      this.naming.set(false);
      this.changed.emit();
    });
  }
}
