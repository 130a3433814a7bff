import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  NavigationEnd,
  NavigationError,
  Router,
  RouterLink,
  RouterLinkActive,
  RouterOutlet,
} from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { filter } from 'rxjs';
import account from 'lucide-static/icons/circle-user.svg';
import clock from 'lucide-static/icons/clock.svg';
import leave from 'lucide-static/icons/log-out.svg';

import { timeInDigits } from '@one-stop-shop/shared/contracts';
import { AsyncAction, Failure, Icon, LanguageSwitch } from '@one-stop-shop/shared/front-office';
import { Drafts, Live, MunicipalityNames, Reach } from '@one-stop-shop/shared/front-office/staff';

import { areaOf, homeOf } from '../areas/areas';
import { FreshProofDialog } from '../proof/fresh-proof-dialog';
import { IdleWatch } from '../session/idle-watch';
import { Session } from '../session/session';
import { signInAddress } from '../session/way-back';
import { CurrentInView } from './current-in-view';
import { LeadingKeys } from './leading-keys';
import { LostWork } from './lost-work';
import type { Navigation, PlacedItem } from './navigation';
import { RoleSwitch } from './role-switch';
import { SessionCover } from './session-cover';

/** The frame of everything that needs a session, whatever the role. */
@Component({
  selector: 'oss-desk-frame',
  imports: [
    CurrentInView,
    Failure,
    FreshProofDialog,
    Icon,
    LanguageSwitch,
    LeadingKeys,
    LostWork,
    MunicipalityNames,
    RoleSwitch,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SessionCover,
    TranslatePipe,
  ],
  providers: [IdleWatch],
  templateUrl: './desk-frame.html',
  host: {
    class: 'desk',
    '[class.desk--away]': 'reach.isAway()',
    '[class.desk--covered]': 'session.isCovered()',
  },
})
export class DeskFrame {
  readonly navigation = input.required<Navigation>();

  protected readonly session = inject(Session);
  protected readonly idle = inject(IdleWatch);
  protected readonly reach = inject(Reach);
  /** Whether somebody asked for a page that could not be had. */
  protected readonly isPageAway = signal(false);
  protected readonly heardAt = computed(() => timeInDigits(this.reach.heardAt()));
  private readonly drafts = inject(Drafts);
  protected readonly leaving = new AsyncAction();
  protected readonly leaveIcon = leave;
  protected readonly clockIcon = clock;
  protected readonly accountIcon = account;
  protected readonly within = { exact: false };
  protected readonly exactly = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
  protected readonly allowed = computed(() => {
    const open = this.session.current();
    const items = open ? this.navigation()[areaOf(open.role)] : [];
    return items.filter(({ permission }) => this.session.permissions().has(permission));
  });
  protected readonly home = computed(() => {
    const open = this.session.current();
    return open ? homeOf(open.role) : signInAddress;
  });

  constructor() {
    const router = inject(Router);
    effect(() => {
      // Whoever leaves on purpose starts afresh; for the others this page waits, covered.
      if (this.session.current() || this.session.isCovered()) return;
      void router.navigate([signInAddress]);
    });
    this.hearChanges();
    effect(() => {
      if (this.session.lostRole()) void router.navigateByUrl(untracked(this.home));
    });
    router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationError) this.isPageAway.set(true);
      if (event instanceof NavigationEnd) this.isPageAway.set(false);
    });
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        // The first page of all was let in by a session just read.
        filter(() => !!router.lastSuccessfulNavigation()?.previousNavigation),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.session.readAnew());
  }

  /** One channel for whoever is in view; another for somebody else, or in another role. */
  private hearChanges(): void {
    const live = inject(Live);
    const shown = computed(() => {
      const open = this.session.current();
      return open && [open.operatorId, open.role, ...open.municipalities].join();
    });
    const hear = () => {
      live.keep('/api/session/live', () => {
        void this.session.hearEnd().then(() => {
          if (this.session.current()) hear();
        });
      });
    };
    effect(() => {
      const isSomebody = shown() !== undefined;
      untracked(() => (isSomebody ? hear() : live.leave()));
    });
    inject(DestroyRef).onDestroy(() => live.leave());
  }

  /** The first page of an area is the beginning of all its addresses, and current only itself. */
  protected isFirst({ address }: PlacedItem): boolean {
    return this.allowed().some((other) => other.address.startsWith(`${address}/`));
  }

  protected async signOut(): Promise<void> {
    await this.leaving.run(async () => {
      const account = this.session.current()?.operatorId ?? '';
      await this.session.signOut();
      this.drafts.forgetAll(account);
    });
  }

  // A link to "#content" would change the address, whose fragment can be the secret of a link.
  protected skipToContent(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
  }
}
