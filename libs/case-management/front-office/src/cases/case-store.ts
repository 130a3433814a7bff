import { Service, computed, inject, resource, signal } from '@angular/core';

import { personAnnounced } from '@one-stop-shop/case-management/contracts';
import { AsyncAction, ReadAgain, isRefusal, lastKnown } from '@one-stop-shop/shared/front-office';
import { lookAgain } from '@one-stop-shop/shared/front-office/staff';

import { CasesApi } from './cases-api';

/** What was done last, for its sentence: a part of a catalogue key. */
export type DoneInCase =
  | ('taken' | 'plan_draft' | 'active' | 'suspended' | 'closed' | 'reopened')
  | ('assigned' | 'unassigned' | 'task' | 'task-done' | 'task-cancelled' | 'note' | 'plan');

/** The case of the person whose page is open; read again when a record changes or a grant ends. */
@Service({ autoProvided: false })
export class CaseStore {
  private readonly api = inject(CasesApi);
  private readonly again = new ReadAgain();
  private readonly id = signal<string | undefined>(undefined);
  private readonly reading = resource({
    params: () => this.id(),
    loader: ({ params }) =>
      this.again.read(async () => ({ id: params, ...(await this.api.of(params)) })),
  });
  private readonly told = lastKnown(this.reading);
  private readonly said = signal<DoneInCase | undefined>(undefined);

  readonly failure = this.reading.error;
  private readonly isUnknown = computed(
    () =>
      isRefusal(this.failure(), 'case-management.person-unknown') ||
      isRefusal(this.failure(), 'request.not-permitted'),
  );
  /** Never somebody else's, while the next one is read; nothing, once it may not be seen. */
  readonly found = computed(() => {
    const told = this.told();
    return told?.id === this.id() && !this.isUnknown() ? told : undefined;
  });
  readonly case = computed(() => this.found()?.case);
  readonly done = this.said.asReadonly();
  readonly doing = new AsyncAction();

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

  tell(done: DoneInCase): void {
    this.said.set(done);
    this.refresh();
  }

  /** By one press; what went wrong stands beside it. */
  act(done: DoneInCase, work: (person: string) => Promise<unknown>): Promise<void> {
    this.said.set(undefined);
    return this.doing.run(async () => {
      await work(this.id() ?? '');
      this.tell(done);
    });
  }
}
