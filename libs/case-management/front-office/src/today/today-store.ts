import { DestroyRef, Service, computed, inject, resource, signal } from '@angular/core';

import type { PlannedToday, TaskToday } from '@one-stop-shop/case-management/contracts';
import { callAnnounced } from '@one-stop-shop/notifications/contracts';
import { visitAnnounced } from '@one-stop-shop/scheduling/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, AsyncAction, ReadAgain, lastKnown } from '@one-stop-shop/shared/front-office';
import { refreshInView } from '@one-stop-shop/shared/front-office/staff';

import { CasesApi } from '../cases/cases-api';
import { PersonsApi } from '../persons-api';
import { PlansApi } from '../plans/plans-api';
import { TodayApi } from './today-api';

const halfAMinute = 30_000;

/** What needs who looks, read again when somebody comes, is called or goes, and as time passes. */
@Service({ autoProvided: false })
export class TodayStore {
  private readonly api = inject(TodayApi);
  private readonly persons = inject(PersonsApi);
  private readonly cases = inject(CasesApi);
  private readonly plans = inject(PlansApi);
  private readonly server = inject(Api);
  private readonly again = new ReadAgain();
  private readonly reading = resource({
    loader: () => this.again.read(() => this.read()),
  });
  private readonly minute = signal(this.server.now());

  /** By the clock of the server. */
  readonly now = this.minute.asReadonly();
  readonly day = computed(() => deskDay(this.now()));
  readonly today = lastKnown(this.reading);
  readonly failure = this.reading.error;
  readonly doing = new AsyncAction();

  constructor() {
    const ticking = setInterval(() => this.minute.set(this.server.now()), halfAMinute);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
    refreshInView(() => this.refresh(), visitAnnounced.kind, callAnnounced.kind);
  }

  refresh(): void {
    this.again.ask(this.reading);
  }

  /** What was promised in an encounter is done. */
  async finish(encounter: string): Promise<void> {
    await this.doing.run(async () => {
      await this.persons.stepDone(encounter);
      this.refresh();
    });
  }

  /** What was to be done in a case is done. */
  async finishTask({ id, person }: TaskToday): Promise<void> {
    await this.doing.run(async () => {
      await this.cases.endTask(person.id, id, { how: 'done' });
      this.refresh();
    });
  }

  /** An action of a plan is done. */
  async finishAction({ id, state }: PlannedToday): Promise<void> {
    await this.doing.run(async () => {
      await this.plans.follow(id, { state: 'done', shown: state });
      this.refresh();
    });
  }

  private async read() {
    const today = await this.api.today();
    this.minute.set(this.server.now());
    return today;
  }
}
