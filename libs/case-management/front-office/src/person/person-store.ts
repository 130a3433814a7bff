import { Service, computed, inject, resource, signal } from '@angular/core';

import { AsyncAction, ReadAgain, lastKnown } from '@one-stop-shop/shared/front-office';

import { PersonsApi } from '../persons-api';

/** What was done last, for its sentence: a part of a catalogue key. */
export type DoneToPerson =
  | ('step' | 'corrected' | 'contacts' | 'encounter' | 'changed' | 'notice' | 'digits')
  | ('wishes' | 'restricted' | 'joined' | 'propose' | 'withdraw' | 'confirm');

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

  /** Never somebody else's, while the next one is read. */
  readonly person = computed(() => {
    const told = this.told();
    return told?.id === this.id() ? told?.person : undefined;
  });
  readonly failure = this.reading.error;
  readonly done = this.said.asReadonly();
  readonly finishing = new AsyncAction();

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
