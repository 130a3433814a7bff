import { Service, computed, inject, resource, signal } from '@angular/core';

import {
  type AgreePlan,
  type FollowAction,
  type Plan,
  type PlanContent,
  personAnnounced,
} from '@one-stop-shop/case-management/contracts';
import { AsyncAction, ReadAgain, isRefusal, lastKnown } from '@one-stop-shop/shared/front-office';
import { lookAgain } from '@one-stop-shop/shared/front-office/staff';

import { PlansApi } from './plans-api';

/** One change of a plan, as it can be made again on what a colleague wrote meanwhile. */
export type PlanChange = (content: PlanContent) => PlanContent;

/** A colleague who writes at every moment would keep one waiting for ever. */
const mostTries = 4;

export const emptyPlan: PlanContent = { goals: [], actions: [], commitments: [], supports: [] };

/** Somebody's plans, of which one may be in writing. */
@Service({ autoProvided: false })
export class PlanStore {
  private readonly api = inject(PlansApi);
  private readonly again = new ReadAgain();
  private readonly id = signal<string | undefined>(undefined);
  private readonly reading = resource({
    params: () => this.id(),
    loader: ({ params }) =>
      this.again.read(async () => ({ id: params, told: await this.api.of(params) })),
  });
  private readonly known = lastKnown(this.reading);

  readonly failure = this.reading.error;
  readonly isUnknown = computed(
    () =>
      isRefusal(this.failure(), 'case-management.person-unknown') ||
      isRefusal(this.failure(), 'request.not-permitted') ||
      isRefusal(this.failure(), 'request.invalid'),
  );
  /** Never somebody else's, and nobody's once they may not be seen. */
  readonly told = computed(() => {
    const known = this.known();
    return known?.id === this.id() && !this.isUnknown() ? known?.told : undefined;
  });
  readonly inWriting = computed(() => this.planAt('draft', 'proposed'));
  readonly agreed = computed(() => this.planAt('agreed'));
  readonly before = computed(() =>
    (this.told()?.plans ?? []).filter(({ state }) => state === 'reviewed' || state === 'ended'),
  );
  readonly saving = new AsyncAction();

  constructor() {
    lookAgain(() => this.refresh(), personAnnounced.kind);
  }

  open(person: string): void {
    this.id.set(person);
  }

  refresh(): void {
    this.again.ask(this.reading);
  }

  /** A line more, a line less, another day: made again on what a colleague saved first, so that neither loses theirs. */
  change(change: PlanChange): Promise<void> {
    return this.saving.run(async () => {
      const person = this.id();
      if (!person) return;
      let plans = this.told()?.plans ?? [];
      for (let tries = 1; ; tries += 1) {
        const plan = plans.find(isInWriting);
        const shown = plan && { id: plan.id, version: plan.version };
        const content = change(plan?.content ?? emptyPlan);
        try {
          await this.api.write(person, { content, ...(shown && { shown }) });
          break;
        } catch (error) {
          const isTaken = isRefusal(error, 'case-management.plan-changed-since');
          if (!isTaken || tries >= mostTries) throw error;
          ({ plans } = await this.api.of(person));
        }
      }
      this.refresh();
    });
  }

  propose(plan: Plan): Promise<void> {
    return this.act((person) => this.api.propose(person, { shown: shownOf(plan) }));
  }

  revise(plan: Plan): Promise<void> {
    return this.act((person) => this.api.revise(person, { shown: shownOf(plan) }));
  }

  follow(action: string, followed: FollowAction): Promise<void> {
    return this.act(() => this.api.follow(action, followed));
  }

  async agree(plan: Plan, agreement: Omit<AgreePlan, 'shown'>): Promise<void> {
    const person = this.id();
    if (!person) return;
    await this.api.agree(person, { ...agreement, shown: shownOf(plan) });
    this.refresh();
  }

  private act(doing: (person: string) => Promise<unknown>): Promise<void> {
    return this.saving.run(async () => {
      const person = this.id();
      if (!person) return;
      await doing(person);
      this.refresh();
    });
  }

  private planAt(...states: readonly Plan['state'][]): Plan | undefined {
    return this.told()?.plans.find(({ state }) => states.includes(state));
  }
}

const isInWriting = ({ state }: Plan): boolean => state === 'draft' || state === 'proposed';

const shownOf = ({ id, version }: Plan): { id: string; version: number } => ({ id, version });
