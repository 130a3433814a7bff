import { Service, computed, inject, resource, signal } from '@angular/core';

import { personAnnounced } from '@one-stop-shop/case-management/contracts';
import { AsyncAction, ReadAgain, isRefusal, lastKnown } from '@one-stop-shop/shared/front-office';
import { lookAgain } from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';

/** What was done last, for its sentence: a part of a catalogue key. */
export type DoneToPerson =
  | ('step' | 'corrected' | 'contacts' | 'encounter' | 'changed' | 'notice' | 'digits')
  | ('residence' | 'wishes' | 'restricted' | 'joined' | 'propose' | 'withdraw' | 'confirm');

/** The person whose page is open. */
@Service({ autoProvided: false })
export class PersonStore {
  private readonly api = inject(PersonsApi);
  private readonly again = new ReadAgain();
  private readonly id = signal<string | undefined>(undefined);
  private readonly reading = resource({
    params: () => this.id(),
    loader: ({ params }) =>
      this.again.read(async () => ({ id: params, person: await this.api.person(params) })),
  });
  private readonly told = lastKnown(this.reading);
  private readonly said = signal<DoneToPerson | undefined>(undefined);

  readonly failure = this.reading.error;
  readonly isUnknown = computed(
    () =>
      isRefusal(this.failure(), 'case-management.person-unknown') ||
      isRefusal(this.failure(), 'request.not-permitted') ||
      isRefusal(this.failure(), 'request.invalid'),
  );
  /** Never somebody else's, while the next one is read; nobody, once they may not be seen. */
  readonly person = computed(() => {
    const told = this.told();
    return told?.id === this.id() && !this.isUnknown() ? told?.person : undefined;
  });
  readonly done = this.said.asReadonly();
  readonly finishing = new AsyncAction();

  constructor() {
    lookAgain(() => this.refresh(), personAnnounced.kind);
  }

  open(id: string): void {
    this.said.set(undefined);
    this.id.set(id);
  }

  refresh(): void {
    this.again.ask(this.reading);
  }

  tell(done: DoneToPerson): void {
    this.said.set(done);
    this.refresh();
  }

  async finishStep(encounter: string): Promise<void> {
    this.said.set(undefined);
    await this.finishing.run(async () => {
      await this.api.stepDone(encounter);
      this.tell('step');
    });
  }
}
