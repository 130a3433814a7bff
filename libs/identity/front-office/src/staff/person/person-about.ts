import { Component, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { StaffDetails } from '@one-stop-shop/identity/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { Dialog, Failure, LanguageName } from '@one-stop-shop/shared/front-office';

import { LanguageChips } from '../language-chips';
import { PersonStore } from './person-store';

/** What somebody is called, and the languages they speak with people. */
@Component({
  selector: 'oss-person-about',
  imports: [Dialog, Failure, LanguageChips, LanguageName, TranslatePipe],
  templateUrl: './person-about.html',
  host: { class: 'account-part' },
})
export class PersonAbout {
  readonly details = input.required<StaffDetails>();

  protected readonly person = inject(PersonStore);
  protected readonly changing = signal(false);
  protected readonly name = signal('');
  protected readonly languages = signal<readonly ServiceLanguage[]>([]);
  protected readonly isNameWrong = signal(false);

  protected begin(): void {
    this.person.changing.forget();
    this.isNameWrong.set(false);
    this.name.set(this.details().name);
    this.languages.set(this.details().languages);
    this.changing.set(true);
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    this.isNameWrong.set(!/\p{L}/u.test(this.name()));
    if (this.isNameWrong()) return;
    const change = { name: this.name().trim(), languages: [...this.languages()] };
    const isDone = await this.person.change('staff.done.details-changed', (api, id) =>
      api.change(id, change),
    );
    if (isDone) this.changing.set(false);
  }
}
