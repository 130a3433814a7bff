import { Service, computed, inject, resource, signal } from '@angular/core';

import { AsyncAction, lastKnown } from '@one-stop-shop/shared/front-office';
import { StepUp } from '@one-stop-shop/shared/front-office/staff';

import { AccountApi } from './account-api';

/** One's own account as the server last told it, and the changes to it. */
@Service({ autoProvided: false })
export class OwnAccount {
  private readonly api = inject(AccountApi);
  private readonly proof = inject(StepUp);
  private readonly reading = resource({ loader: () => this.api.account() });
  private readonly readingSessions = resource({ loader: () => this.api.sessions() });
  private readonly said = signal<string | undefined>(undefined);

  /** Stay in view when a later reading fails. */
  readonly account = lastKnown(this.reading);
  readonly sessions = lastKnown(this.readingSessions);
  readonly failure = computed(() => this.reading.error() ?? this.readingSessions.error());
  /** Catalogue key of what was just done. */
  readonly done = this.said.asReadonly();

  refresh(): void {
    this.reading.reload();
    this.readingSessions.reload();
  }

  /**
   * Does a change, after a fresh proof where one is asked for, and reads again what came of it.
   * @param words catalogue key that says it is done
   */
  async change(act: AsyncAction, words: string, work: () => Promise<unknown>): Promise<void> {
    this.said.set(undefined);
    await act.run(async () => {
      await this.proof.before(work);
      this.said.set(words);
    });
    this.refresh();
  }
}
