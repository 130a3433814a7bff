import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import users from 'lucide-static/icons/users.svg';

import {
  AsyncAction,
  Day,
  Failure,
  Icon,
  TakesFocus,
  Time,
  Waiting,
} from '@one-stop-shop/shared/front-office';

import { AgendaApi } from '../agenda-api';
import { type Visit, VisitsInView } from '../visits-in-view';

/**
 * Other visits under the phone or address of an appointment: a family, or somebody who
 * books for nobody. Who they are is read when the list is opened; several can be given
 * up in one act.
 */
@Component({
  selector: 'oss-same-contact',
  imports: [Day, Failure, Icon, TakesFocus, Time, TranslatePipe, Waiting],
  templateUrl: './same-contact.html',
})
export class SameContact {
  readonly entry = input.required<Visit>();

  private readonly api = inject(AgendaApi);
  private readonly known = inject(VisitsInView);
  private readonly injector = inject(Injector);
  private readonly count = viewChild<ElementRef<HTMLElement>>('count');
  protected readonly icon = users;
  protected readonly same = computed(() => this.entry().sameContact);
  protected readonly opened = linkedSignal({
    source: () => this.entry().id,
    computation: () => false,
  });
  protected readonly reading = resource({
    params: () => (this.opened() ? this.entry().id : undefined),
    loader: ({ params }) => this.api.ofSameContact(params),
  });
  protected readonly visits = computed(() =>
    this.reading.hasValue() ? this.reading.value().visits : [],
  );
  protected readonly chosen = linkedSignal<string, ReadonlySet<string>>({
    source: () => this.entry().id,
    computation: () => new Set(),
  });
  /** Asked once more before they are cancelled. */
  protected readonly asks = linkedSignal({
    source: () => this.entry().id,
    computation: () => false,
  });
  /** Of the visit in the panel: what went wrong with another one is not said here. */
  protected readonly giving = linkedSignal({
    source: () => this.entry().id,
    computation: () => new AsyncAction(),
  });

  protected choose(id: string, isChosen: boolean): void {
    const chosen = new Set(this.chosen());
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    this.chosen.set(chosen);
    this.asks.set(false);
  }

  protected isAtSameHour({
    id,
    startsAt,
    endsAt,
  }: {
    id: string;
    startsAt: string;
    endsAt: string;
  }) {
    const entry = this.entry();
    return id !== entry.id && startsAt < entry.endsAt && entry.startsAt < endsAt;
  }

  protected deskName(deskId: string): string {
    return this.known.deskName(deskId) ?? '';
  }

  protected keep(): void {
    this.asks.set(false);
    this.focusOnCount();
  }

  protected async giveUp(): Promise<void> {
    const giving = this.giving();
    await giving.run(async () => {
      const chosen = this.visits().filter(({ id }) => this.chosen().has(id));
      await this.api.giveUp(chosen.map(({ id, startsAt }) => ({ id, shown: startsAt })));
    });
    // After a refusal too: somebody else may have been quicker.
    this.known.refresh();
    // Another card has its own choice by now.
    if (giving !== this.giving()) return;
    this.asks.set(false);
    this.chosen.set(new Set());
    this.reading.reload();
    this.focusOnCount();
  }

  /** The button that was pressed is gone: the keyboard goes on at the top of the part. */
  private focusOnCount(): void {
    afterNextRender(() => this.count()?.nativeElement.focus(), { injector: this.injector });
  }
}
