import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { Icon } from '@one-stop-shop/shared/front-office';
import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import type { Navigation } from '../frame/navigation';
import { Session } from '../session/session';
import { Attention } from './attention';

/** Where an administrator begins: the words of the area, each with what is done there. */
@Component({
  selector: 'oss-administration-home',
  imports: [Attention, Icon, PageLayout, RouterLink, TranslatePipe],
  templateUrl: './administration-home.html',
})
export class AdministrationHome {
  /** From the frame around this page. */
  readonly navigation = input.required<Navigation>();

  private readonly session = inject(Session);
  protected readonly places = computed(() =>
    this.navigation().amministrazione.filter(
      ({ about, permission }) => !!about && this.session.permissions().has(permission),
    ),
  );
}
