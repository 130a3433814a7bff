import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import icon from 'lucide-static/icons/message-circle-off.svg';

import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { Icon, LanguageName } from '@one-stop-shop/shared/front-office';

/** The mediator of a visit does not speak the language of who comes: seen days ahead, not at the door. */
@Component({
  selector: 'oss-lacks-language',
  imports: [Icon, LanguageName, TranslatePipe],
  host: { class: 'lacks-language' },
  template: `
    <oss-icon [svg]="icon" />
    <span [class.visually-hidden]="short()">
      {{ 'agenda.lacks' | translate }} <oss-language-name [of]="language()" />
    </span>
  `,
})
export class LacksLanguage {
  readonly language = input.required<ServiceLanguage>();
  /** Only the picture is seen. */
  readonly short = input(false);

  protected readonly icon = icon;
}
