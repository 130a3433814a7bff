import { Service, computed, inject, signal } from '@angular/core';

import type { ManagedAppointment, OpenAppointment } from '@one-stop-shop/scheduling/contracts';
import {
  AsyncAction,
  Mishap,
  isRefusal,
  isReload,
  readKept,
  writeKept,
} from '@one-stop-shop/shared/front-office';

import { longestAlone } from '../booking/booking-draft';
import type { OfPerson } from '../booking/left-alone';
import { SchedulingApi } from '../scheduling-api';

/** Which visit the tab shows, for a reload; never its secret. */
interface KeptVisit {
  readonly id: string;
  readonly until: number;
}

/** What has just happened to the appointment, by the page's own doing or meanwhile. */
export type VisitNews = 'moved' | 'moved-since';

/**
 * The one appointment that the page shows. Each act names it and the hour at which it is
 * shown, so what is opened in another tab, or changed elsewhere, is never hit instead.
 */
@Service({ autoProvided: false })
export class ManagedVisit implements OfPerson {
  private readonly api = inject(SchedulingApi);
  // In memory only: with it the page opens anew what the short cookie no longer holds open.
  private secret: OpenAppointment | undefined;

  private readonly inView = signal<ManagedAppointment | undefined>(undefined);
  private readonly gone = signal<ManagedAppointment | undefined>(undefined);
  private readonly happened = signal<VisitNews | undefined>(undefined);
  private readonly act = signal(new AsyncAction());
  private readonly typed = signal(false);
  private readonly past = signal<'stands' | 'cancelled' | undefined>(undefined);

  readonly appointment = this.inView.asReadonly();
  /** The one that was just cancelled here. */
  readonly cancelled = this.gone.asReadonly();
  readonly news = this.happened.asReadonly();
  readonly opening = this.act.asReadonly();
  /** What was opened last, or opens nothing, was typed by hand. */
  readonly isByCode = this.typed.asReadonly();
  /** It was put away, and what has become of it. */
  readonly ended = this.past.asReadonly();
  readonly tellsOfPerson = computed(() => !!(this.inView() || this.gone() || this.act().running()));

  /** Whatever was in view before is put away first. */
  open(secret: OpenAppointment): Promise<void> {
    this.secret = secret;
    this.typed.set('code' in secret);
    return this.show(() => this.api.open(secret));
  }

  /**
   * After a reload, while the browser still holds it open. Whoever arrives otherwise, by the
   * back button or by an address, may be the next person: for them it is dropped.
   */
  async arrive(isFirstPage: boolean): Promise<void> {
    const kept = readKept<KeptVisit>('visit');
    if (!kept) return;
    if (isFirstPage && isReload() && Date.now() < kept.until) {
      await this.show(() => this.api.opened(kept.id));
    } else {
      this.drop(kept.id);
    }
  }

  forgetPerson(): void {
    const id = (this.inView() ?? this.gone())?.id;
    const past = this.gone() ? 'cancelled' : 'stands';
    this.secret = undefined;
    this.putAway();
    this.act.set(new AsyncAction());
    if (!id) return;
    this.past.set(past);
    this.drop(id);
  }

  keepLonger(): void {
    const id = this.inView()?.id;
    if (id) writeKept('visit', { id, until: Date.now() + longestAlone } satisfies KeptVisit);
  }

  /** Whoever comes to the page again opens the visit anew. */
  leave(): void {
    this.secret = undefined;
    this.putAway();
    this.act.set(new AsyncAction());
  }

  /** A link of which some is missing opens nothing. */
  refuseCutLink(): Promise<void> {
    this.secret = undefined;
    return this.show(() => Promise.reject(new Mishap('manage.linkCut')));
  }

  /** @throws whatever the desk refuses, but for what the page then shows by itself */
  async move(visit: ManagedAppointment, startsAt: string): Promise<void> {
    await this.onlyAsShown(visit, async () => {
      this.see(visit, await this.api.move(visit, startsAt), 'moved');
    });
  }

  /** @throws like {@link move} */
  async cancel(visit: ManagedAppointment): Promise<void> {
    await this.onlyAsShown(visit, async () => {
      await this.api.cancel(visit).catch((refusal: unknown) => {
        // An answer that got lost is asked for again: then it is cancelled already.
        const isAhead = Date.parse(visit.startsAt) > this.api.now().getTime();
        if (!isAhead || !isRefusal(refusal, 'scheduling.appointment-over')) throw refusal;
      });
      if (this.inView()?.id !== visit.id) return;
      this.putAway();
      this.gone.set(visit);
    });
  }

  /** Its ticket as a PDF, without a name. */
  ticket(visit: ManagedAppointment): Promise<Blob> {
    return this.whileOpen(() => this.api.ticket(visit.id, {}));
  }

  private async show(find: () => Promise<ManagedAppointment>): Promise<void> {
    this.putAway();
    const opening = new AsyncAction();
    this.act.set(opening);
    await opening.run(async () => {
      const found = await find();
      // Another link was followed meanwhile, or the person has gone.
      if (this.act() !== opening) {
        if (!this.secret) this.drop(found.id);
        return;
      }
      this.inView.set(found);
      this.keepLonger();
    });
  }

  private async onlyAsShown(visit: ManagedAppointment, act: () => Promise<void>): Promise<void> {
    try {
      await this.whileOpen(act);
    } catch (refusal) {
      if (isRefusal(refusal, 'scheduling.moved-since')) {
        const now = await this.api.opened(visit.id);
        this.see(visit, now, 'moved-since');
      } else if (isRefusal(refusal, 'scheduling.view-ended')) {
        await this.show(() => Promise.reject(refusal));
      } else {
        throw refusal;
      }
    }
  }

  private async whileOpen<Result>(act: () => Promise<Result>): Promise<Result> {
    const { secret } = this;
    try {
      return await act();
    } catch (refusal) {
      if (!secret || !isRefusal(refusal, 'scheduling.view-ended')) throw refusal;
      await this.api.open(secret);
      return act();
    }
  }

  private see(before: ManagedAppointment, now: ManagedAppointment, news: VisitNews): void {
    if (this.inView()?.id !== before.id) return;
    this.inView.set(now);
    this.happened.set(news);
  }

  private putAway(): void {
    this.inView.set(undefined);
    this.gone.set(undefined);
    this.happened.set(undefined);
    this.past.set(undefined);
    writeKept('visit', undefined);
  }

  /** The short cookie goes too; without an answer it ends by itself. */
  private drop(id: string): void {
    writeKept('visit', undefined);
    this.api.putAway(id).catch(() => undefined);
  }
}
