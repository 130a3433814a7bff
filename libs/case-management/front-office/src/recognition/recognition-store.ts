import { Service, computed, inject, linkedSignal, resource, signal } from '@angular/core';

import type { Recognition } from '@one-stop-shop/case-management/contracts';
import { AsyncAction } from '@one-stop-shop/shared/front-office';

import { PersonsApi } from '../persons-api';

/**
 * Who it is that has come. What was told of a visit is kept while the panel is open: the server counts
 * how often one looks, and walking up and down a day is no look.
 */
@Service({ autoProvided: false })
export class RecognitionStore {
  private readonly api = inject(PersonsApi);
  private readonly known = new Map<string, Recognition>();
  /** Undefined while nobody asks. */
  readonly visit = signal<string | undefined>(undefined);
  readonly acting = new AsyncAction();

  private readonly reading = resource({
    params: () => this.visit(),
    loader: async ({ params }) => {
      const known = this.known.get(params) ?? (await this.api.recognise(params));
      this.known.set(params, known);
      return { visit: params, ...known };
    },
  });
  private readonly told = linkedSignal(() =>
    this.reading.hasValue() ? this.reading.value() : undefined,
  );
  /** Of this visit alone. */
  readonly recognition = computed(() => {
    const told = this.told();
    return told?.visit === this.visit() ? told : undefined;
  });
  readonly failure = this.reading.error;
  readonly isLooking = this.reading.isLoading;

  async tie(person: string): Promise<boolean> {
    return this.act((visit) => this.api.tie(visit, person));
  }

  async untie(person: string): Promise<boolean> {
    return this.act((visit) => this.api.untie(visit, person));
  }

  lookAgain(): void {
    const visit = this.visit();
    if (visit) this.known.delete(visit);
    this.reading.reload();
  }

  /** After a refusal too: somebody else may have been quicker. */
  private async act(work: (visit: string) => Promise<unknown>): Promise<boolean> {
    const visit = this.visit();
    if (!visit) return false;
    await this.acting.run(async () => {
      await work(visit);
    });
    this.lookAgain();
    return !this.acting.failure();
  }
}
