import { Component } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { PageHeading } from '@one-stop-shop/shared/front-office';

/** First question: in which language? */
@Component({
  selector: 'oss-language-step',
  imports: [PageHeading, TranslatePipe],
  template: `<h1 ossPageHeading>{{ 'booking.language.title' | translate }}</h1>`,
})
export class LanguageStep {}
