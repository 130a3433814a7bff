import { Service, computed, inject, resource, signal } from '@angular/core';

import type { Practice, VisitKind } from '@one-stop-shop/scheduling/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

import { daysToAskFor } from '../../booking/free-places';
import { AgendaApi } from '../agenda-api';

/**
 * The free places of the desk for one kind of visit, from today on: asked when it is known, and again
 * when one was lost.
 */
@Service({ autoProvided: false })
export class UpcomingPlaces {
  private readonly api = inject(AgendaApi);
  private readonly server = inject(Api);
  readonly kind = signal<VisitKind | undefined>(undefined);
  /** With a practitioner of this kind; undefined with a mediator alone. */
  readonly practice = signal<Practice | undefined>(undefined);
  /** The visit that is to be moved, if one is. */
  readonly visit = signal<string | undefined>(undefined);
  /** Places with a woman alone. */
  readonly woman = signal(false);
  /** Whoever comes asked for a woman, and agrees to anybody. */
  readonly agreed = signal(false);
  private readonly leftOut = signal<readonly string[]>([]);
  private readonly reading = resource({
    params: () => {
      const kind = this.kind();
      const [practice, visit, agreed] = [this.practice(), this.visit(), this.agreed()];
      const woman = this.woman() && !agreed;
      return kind && { kind, practice, visit, woman, agreed, without: this.leftOut() };
    },
    loader: ({ params: { kind, practice, without, visit, woman, agreed } }) =>
      this.api.slots({
        ...daysToAskFor(this.server.now()),
        kind,
        practice,
        visit,
        ...(without.length > 0 && { without: without.join(',') }),
        ...(woman && { woman: 'true' as const }),
        ...(visit && agreed && { agreed: 'true' as const }),
      }),
  });

  /** Empty while they are on their way. */
  readonly slots = computed(() => (this.reading.hasValue() ? this.reading.value() : []));
  readonly loading = this.reading.isLoading;
  readonly failure = this.reading.error;

  /** These mediators are not to receive whoever comes. */
  leaveOut(mediators: readonly string[]): void {
    this.leftOut.set(mediators);
  }

  readAgain(): void {
    this.reading.reload();
  }
}
