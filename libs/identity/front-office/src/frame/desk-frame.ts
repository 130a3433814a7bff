import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import clock from 'lucide-static/icons/clock.svg';
import leave from 'lucide-static/icons/log-out.svg';

import { Act, Failure, Icon, LanguageSwitch } from '@one-stop-shop/shared/front-office';

import { IdleWatch } from '../session/idle-watch';
import { Session } from '../session/session';
import { signInAddress } from '../session/way-back';
import { MunicipalityNames } from './municipality-names';

/** A word at the side of the desk's pages: where it leads and who may go there. */
export interface DeskArea {
  readonly address: string;
  /** Catalogue key of its name. */
  readonly words: string;
  /** Text of the icon's SVG file. */
  readonly icon: string;
  readonly permission: string;
}

@Component({
  selector: 'oss-desk-frame',
  imports: [
    Failure,
    Icon,
    LanguageSwitch,
    MunicipalityNames,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    TranslatePipe,
  ],
  providers: [IdleWatch],
  templateUrl: './desk-frame.html',
  host: { class: 'desk' },
})
export class DeskFrame {
  readonly areas = input.required<readonly DeskArea[]>();

  protected readonly session = inject(Session);
  protected readonly idle = inject(IdleWatch);
  protected readonly leaving = new Act();
  protected readonly leaveIcon = leave;
  protected readonly clockIcon = clock;
  protected readonly allowed = computed(() =>
    this.areas().filter(({ permission }) => this.session.permissions().has(permission)),
  );

  constructor() {
    const router = inject(Router);
    effect(() => {
      if (this.session.current()) return;
      // Whoever leaves on purpose starts afresh; the others come back to this page.
      const torna = this.session.endedBecause() ? router.url : undefined;
      void router.navigate([signInAddress], { queryParams: { torna } });
    });
  }

  protected async signOut(): Promise<void> {
    await this.leaving.run(() => this.session.signOut());
  }

  // A link to "#content" would leave the page, because of <base href="/">.
  protected skipToContent(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
  }
}
