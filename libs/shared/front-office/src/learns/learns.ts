import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import nobody from 'lucide-static/icons/bell-off.svg';
import call from 'lucide-static/icons/phone-call.svg';
import letter from 'lucide-static/icons/mail.svg';
import person from 'lucide-static/icons/user-check.svg';
import warning from 'lucide-static/icons/triangle-alert.svg';

import type { ServiceLanguage, WayToLearn } from '@one-stop-shop/shared/contracts';

import { Icon } from '../icons/icon';
import { LanguageChoice } from '../language/language-choice';
import { languageInWords } from '../language/language-name';

const icons: Record<WayToLearn, string> = {
  email: letter,
  call,
  present: person,
  none: warning,
  not_told: nobody,
};

/** How somebody learns of an act, said before it is done: in one sentence, with a picture. */
@Component({
  selector: 'oss-learns',
  imports: [Icon, TranslatePipe],
  template: `
    <oss-icon [svg]="icon()" />
    <span>{{ 'learns.' + way() | translate: { name: name(), language: inLanguage() } }}</span>
  `,
  host: { class: 'learns', '[class.learns--nobody-can]': "way() === 'none'" },
})
export class Learns {
  readonly way = input.required<WayToLearn>();
  /** As the page calls them. */
  readonly name = input.required<string>();
  /** In which they are written to. */
  readonly language = input.required<ServiceLanguage>();

  private readonly choice = inject(LanguageChoice);
  protected readonly icon = computed(() => icons[this.way()]);
  protected readonly inLanguage = computed(() =>
    languageInWords(this.language(), this.choice.language()),
  );
}
