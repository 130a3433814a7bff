import { Location, NgTemplateOutlet } from '@angular/common';
import {
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/circle-alert.svg';
import check from 'lucide-static/icons/circle-check.svg';

import type { ManagedAppointment, OpenAppointment } from '@one-stop-shop/scheduling/contracts';
import { isPublicLanguage } from '@one-stop-shop/shared/contracts';
import {
  Failure,
  Icon,
  LanguageChoice,
  PageHeading,
  TakesFocus,
  Waiting,
  isRefusal,
  linkSecret,
} from '@one-stop-shop/shared/front-office';

import { DeskDirectory } from '../booking/desk-directory';
import { LeftAlone, type OfPerson } from '../booking/left-alone';
import { CalendarFile } from '../booking/pieces/calendar-file';
import { DeskHours } from '../booking/pieces/desk-hours';
import { ThingsToBring } from '../booking/pieces/things-to-bring';
import { TicketFile } from '../booking/pieces/ticket-file';
import { VisitTicket } from '../booking/pieces/visit-ticket';
import { CancelAppointment } from './cancel-appointment';
import { CancelledVisit } from './cancelled-visit';
import { CodeForm } from './code-form';
import { LostCode } from './lost-code';
import { ManagedVisit } from './managed-visit';
import { MoveAppointment } from './move-appointment';

const address = '/prenota/gestisci';

/** One's own appointment, behind the secret of its link or the code on its paper. */
@Component({
  selector: 'oss-manage-page',
  imports: [
    CalendarFile,
    CancelAppointment,
    CancelledVisit,
    CodeForm,
    DeskHours,
    Failure,
    Icon,
    LostCode,
    MoveAppointment,
    NgTemplateOutlet,
    PageHeading,
    RouterLink,
    TakesFocus,
    ThingsToBring,
    TicketFile,
    TranslatePipe,
    VisitTicket,
    Waiting,
  ],
  providers: [ManagedVisit],
  templateUrl: './manage-page.html',
})
export class ManagePage implements OfPerson {
  private readonly alone = inject(LeftAlone);
  private readonly directory = inject(DeskDirectory);
  private readonly location = inject(Location);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly move = viewChild<ElementRef<HTMLElement>>('move');
  protected readonly visit = inject(ManagedVisit);

  protected readonly icons = { alert, check };
  protected readonly moving = signal(false);
  /** Who looks after several visits opens the next one here. */
  protected readonly another = signal(false);
  protected readonly typedCode = signal('');
  protected readonly desk = computed(() => this.directory.find(this.visit.appointment()?.deskId));
  /** The link or the code opens nothing: unknown, cancelled, or past. */
  protected readonly closed = computed(() => {
    const failure = this.visit.opening().failure();
    return (
      isRefusal(failure, 'scheduling.appointment-unknown') ||
      isRefusal(failure, 'scheduling.appointment-over')
    );
  });

  constructor() {
    // A letter's link may open in a browser that speaks another language than the visit.
    const choice = inject(LanguageChoice);
    effect(() => {
      const language = this.visit.appointment()?.language;
      if (language && isPublicLanguage(language)) void choice.follow(language);
    });
    const { fragment, snapshot } = inject(ActivatedRoute);
    if (!snapshot.fragment) void this.visit.arrive(this.isFirstPage());
    const stopWatching = this.alone.watchOver(this);
    inject(DestroyRef).onDestroy(() => {
      stopWatching();
      this.visit.leave();
    });
    // Another link followed in the same tab changes nothing but the fragment.
    fragment.pipe(takeUntilDestroyed()).subscribe((written) => {
      if (written !== null) void this.openLink(written);
    });
  }

  tellsOfPerson(): boolean {
    return this.visit.tellsOfPerson() || this.typedCode() !== '';
  }

  forgetPerson(): void {
    this.moving.set(false);
    this.another.set(false);
    this.typedCode.set('');
    this.visit.forgetPerson();
  }

  keepLonger(): void {
    this.visit.keepLonger();
  }

  protected async finish(): Promise<void> {
    await this.alone.forget();
    window.scrollTo({ top: 0 });
  }

  protected ticketOf(visit: ManagedAppointment): () => Promise<Blob> {
    return () => this.visit.ticket(visit);
  }

  protected openByCode(secret: OpenAppointment): Promise<void> {
    return this.open(() => this.visit.open(secret));
  }

  protected async showCancelled(): Promise<void> {
    await this.forgetFragment();
    window.scrollTo({ top: 0 });
  }

  /** The times are gone; the focus returns to where they came from. */
  protected keepTime(): void {
    this.moving.set(false);
    afterNextRender(() => this.move()?.nativeElement.focus(), { injector: this.injector });
  }

  protected showMoved(): void {
    this.moving.set(false);
    window.scrollTo({ top: 0 });
  }

  /** The frame around it is rendered after the navigation has ended. */
  private isFirstPage(): boolean {
    const arrival = this.router.currentNavigation() ?? this.router.lastSuccessfulNavigation();
    return arrival?.id === 1;
  }

  private openLink(fragment: string): Promise<void> {
    // The secret leaves the address bar at once: it must not be seen, shared or remembered.
    this.location.replaceState(address);
    const token = linkSecret(fragment);
    return this.open(() => (token ? this.visit.open({ token }) : this.visit.refuseCutLink()));
  }

  private async open(work: () => Promise<void>): Promise<void> {
    this.moving.set(false);
    await work();
    // What opened a visit need not stand in the form for the next one.
    if (this.visit.appointment()) {
      this.another.set(false);
      this.typedCode.set('');
    }
    await this.forgetFragment();
  }

  /** The router forgets it too, so that the same link, followed again, is news to it. */
  private async forgetFragment(): Promise<void> {
    // Unless the next link is on its way already.
    if (this.location.path(true).includes('#')) return;
    await this.router.navigateByUrl(address, { replaceUrl: true });
    this.location.replaceState(address);
  }
}
