import { Service, inject, linkedSignal, resource, signal } from '@angular/core';

import type { StaffDetails } from '@one-stop-shop/identity/contracts';
import { AsyncAction } from '@one-stop-shop/shared/front-office';
import { StepUp } from '@one-stop-shop/shared/front-office/staff';

import { StaffApi } from '../staff-api';

/** One member of the staff as the server last told them, and the changes to their account. */
@Service({ autoProvided: false })
export class PersonStore {
  private readonly api = inject(StaffApi);
  private readonly proof = inject(StepUp);
  private readonly id = signal<string | undefined>(undefined);
  private readonly reading = resource({
    params: () => this.id(),
    loader: ({ params }) => this.api.show(params),
  });
  private readonly told = linkedSignal<StaffDetails | undefined, StaffDetails | undefined>({
    source: () => (this.reading.hasValue() ? this.reading.value() : undefined),
    computation: (fresh, previous) =>
      fresh ?? (previous?.value?.id === this.id() ? previous?.value : undefined),
  });
  private readonly said = signal<string | undefined>(undefined);

  /** Stays in view when a later reading fails. */
  readonly details = this.told.asReadonly();
  readonly failure = this.reading.error;
  /** Catalogue key of what was just done. */
  readonly done = this.said.asReadonly();
  /** The change that is being made. */
  readonly changing = new AsyncAction();

  open(id: string): void {
    this.id.set(id);
  }

  refresh(): void {
    this.reading.reload();
  }

  /**
   * Makes a change and shows what the server made of it.
   * @param words catalogue key that says it is done
   * @returns whether it was made
   */
  async change(
    words: string,
    work: (api: StaffApi, id: string) => Promise<StaffDetails>,
  ): Promise<boolean> {
    const id = this.id();
    if (!id || this.changing.running()) return false;
    this.said.set(undefined);
    await this.changing.run(async () => {
      this.told.set(await this.proof.before(() => work(this.api, id)));
      this.said.set(words);
    });
    return !this.changing.failure();
  }
}
