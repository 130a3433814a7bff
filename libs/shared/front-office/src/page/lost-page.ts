import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { PageHeading } from './page-heading';

/** An address that leads nowhere. */
@Component({
  selector: 'oss-lost-page',
  imports: [PageHeading, RouterLink, TranslatePipe],
  template: `
    <div class="stack stack--wide">
      <h1 ossPageHeading>{{ 'frame.lost' | translate }}</h1>
      <a class="button button--primary" routerLink="/prenota">{{ 'frame.home' | translate }}</a>
    </div>
  `,
})
export class LostPage {}
