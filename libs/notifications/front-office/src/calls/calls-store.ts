import { DestroyRef, Service, computed, inject, linkedSignal, resource } from '@angular/core';

import {
  type PersonToCall,
  type RecordCall,
  callAnnounced,
} from '@one-stop-shop/notifications/contracts';
import { toldAfterMs } from '@one-stop-shop/shared/contracts';
import { AsyncAction, ReadAgain } from '@one-stop-shop/shared/front-office';
import { Live, refreshInView } from '@one-stop-shop/shared/front-office/staff';

import { sortCalls } from './call-list';
import { CallsApi } from './calls-api';

/** In milliseconds, for clocks that differ a little. */
const aMoment = 1_000;

/** The call list as the server last told it, read again while the page is in view. */
@Service({ autoProvided: false })
export class CallsStore {
  private readonly api = inject(CallsApi);
  private readonly again = new ReadAgain();
  private readonly reading = resource({
    loader: () => this.again.read(() => this.api.toCallToday()),
  });

  /** Stays in view when a later reading fails. */
  private readonly seen = linkedSignal<PersonToCall[] | undefined, PersonToCall[] | undefined>({
    source: () => (this.reading.hasValue() ? this.reading.value() : undefined),
    computation: (fresh, previous) => fresh ?? previous?.value,
  });

  readonly list = computed(() => {
    const seen = this.seen();
    return seen && sortCalls(seen);
  });
  readonly isEmpty = computed(() => this.seen()?.length === 0);
  readonly failure = this.reading.error;
  readonly recording = new AsyncAction();

  constructor() {
    refreshInView(() => this.refresh(), callAnnounced.kind);
    this.lookAgainOnceItStands();
  }

  /** What can still be taken back is announced at once, and on the list only when it no longer can. */
  private lookAgainOnceItStands(): void {
    let standing: ReturnType<typeof setTimeout> | undefined;
    const deaf = inject(Live).hear([callAnnounced.kind], () => {
      clearTimeout(standing);
      standing = setTimeout(() => this.refresh(), toldAfterMs + aMoment);
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(standing);
      deaf();
    });
  }

  refresh(): void {
    this.again.ask(this.reading);
  }

  async record({ messageId }: PersonToCall, outcome: RecordCall['outcome']): Promise<void> {
    await this.recording.run(() => this.api.record(messageId, { outcome }));
    this.refresh();
  }
}
