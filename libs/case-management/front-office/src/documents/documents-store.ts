import { Service, computed, inject, resource, signal } from '@angular/core';

import { ReadAgain, lastKnown } from '@one-stop-shop/shared/front-office';

import { DocumentsApi } from './documents-api';

/** What was done last with a paper: a part of a catalogue key. */
export type DoneToDocument = 'kept' | 'described' | 'removed';

/** The papers of the person whose page is open. */
@Service({ autoProvided: false })
export class DocumentsStore {
  private readonly api = inject(DocumentsApi);
  private readonly again = new ReadAgain();
  private readonly person = signal<string | undefined>(undefined);
  private readonly reading = resource({
    params: () => this.person(),
    loader: ({ params }) =>
      this.again.read(async () => ({ person: params, told: await this.api.of(params) })),
  });
  private readonly last = lastKnown(this.reading);
  private readonly said = signal<DoneToDocument | undefined>(undefined);

  readonly failure = this.reading.error;
  /** Never somebody else's, while the next one's are read. */
  readonly known = computed(() => {
    const last = this.last();
    return last?.person === this.person() ? last?.told : undefined;
  });
  readonly done = this.said.asReadonly();

  open(person: string): void {
    if (person === this.person()) return;
    this.said.set(undefined);
    this.person.set(person);
  }

  refresh(): void {
    this.again.ask(this.reading);
  }

  tell(done: DoneToDocument): void {
    this.said.set(done);
    this.refresh();
  }
}
