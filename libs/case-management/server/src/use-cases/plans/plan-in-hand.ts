import { Injectable } from '@nestjs/common';
import type { Plan, PlanContent, PlanState } from '@one-stop-shop/case-management/contracts';
import { writtenLanguage, type PublicLanguage } from '@one-stop-shop/shared/contracts';
import {
  personRecord,
  RecordKeys,
  SentenceReviews,
  speaker,
  type RecordKey,
  type Say,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import { PlanChangedSince } from '../../domain/plans/plan-problems';
import { mustBeAt } from '../../domain/plans/plan-rules';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson } from '../../persistence/persons/persons';
import type { PlanEntity } from '../../persistence/plans/plan.entity';
import { findPlan, openPlan } from '../../persistence/plans/plans';
import { kindsOfPlan, saidPlan, type SaidPlan } from '../../templates/plan/said-plan';

/** A person, the key of their record, and how sentences are said to them. */
export interface PlanningFor {
  readonly person: PersonEntity;
  readonly key: RecordKey;
  readonly language: PublicLanguage;
  readonly say: Say;
}

/** A version of a plan, opened. */
export interface PlanInHand extends PlanningFor {
  readonly plan: PlanEntity;
  readonly content: PlanContent;
  readonly said: SaidPlan;
}

/** Where every act on a plan begins: whose it is, what it says, and whether the page shows it as it is. */
@Injectable()
export class OpenPlans {
  constructor(
    private readonly keys: RecordKeys,
    private readonly reviews: SentenceReviews,
  ) {}

  /** @throws PersonUnknown */
  async of(tx: Transaction, personId: string): Promise<PlanningFor> {
    const person = await findPerson(tx, personId);
    if (!person) throw new PersonUnknown();
    const language = writtenLanguage(person.language ?? 'it');
    const [key, reviews] = await Promise.all([
      this.keys.of(person.municipality, personRecord(person.id)),
      this.reviews.find(tx, [language], kindsOfPlan),
    ]);
    return { person, key, language, say: speaker(reviews) };
  }

  /** @throws PersonUnknown, PlanNotAt, PlanChangedSince */
  async at(
    tx: Transaction,
    personId: string,
    shown: { readonly id: string; readonly version: number },
    states: readonly PlanState[],
  ): Promise<PlanInHand> {
    const planning = await this.of(tx, personId);
    const plan = await findPlan(tx, planning.person, shown.id);
    // The page shows one that isn't theirs: how it stands now is read again.
    if (!plan) throw new PlanChangedSince();
    mustBeAt(plan.state, ...states);
    if (plan.version !== shown.version) throw new PlanChangedSince();
    const content = openPlan(plan, planning.key);
    const said = saidPlan(content, planning.language, planning.say);
    return { ...planning, plan, content, said };
  }
}

/** Of an answer: what stays the same whoever asks. */
export function stateOf({
  id,
  version,
  state,
  writtenBy,
  changedAt,
  proposedAt,
}: PlanEntity): Pick<Plan, 'id' | 'version' | 'state' | 'writtenBy' | 'changedAt' | 'proposedAt'> {
  return {
    ...{ id, version, state, writtenBy, changedAt: changedAt.toISOString() },
    ...(proposedAt && { proposedAt: proposedAt.toISOString() }),
  };
}
