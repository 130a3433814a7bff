import type {
  AgreePlan,
  PersonFacts,
  PlanContent,
  PlanState,
} from '@one-stop-shop/case-management/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { ageIn } from '../said-of-birth';
import {
  AgreedInTheFuture,
  DraftsNotSigned,
  InterpreterMissing,
  PlanNotAt,
  PlanWithoutActions,
  SignerMissing,
} from './plan-problems';

/** What is known of a plan and its person when it is agreed. */
export interface PlanToAgree {
  readonly state: PlanState;
  readonly content: PlanContent;
  /** Some of its sentences were translated by a machine, and nobody has read them since. */
  readonly hasDrafts: boolean;
  /** The person doesn't read Italian. */
  readonly isTranslated: boolean;
  /** Under 18 or maybe, and nobody is written down who signs with them or for them. */
  readonly lacksSigner: boolean;
  readonly today: LocalDay;
}

/** @throws PlanNotAt, PlanWithoutActions, AgreedInTheFuture, SignerMissing, DraftsNotSigned, InterpreterMissing */
export function mustBeAgreeable(
  plan: PlanToAgree,
  { agreement, agreedOn, interpreter }: AgreePlan,
): void {
  mustBeAt(plan.state, 'proposed');
  if (plan.content.actions.length === 0) throw new PlanWithoutActions();
  if (agreedOn > plan.today) throw new AgreedInTheFuture();
  if (plan.lacksSigner) throw new SignerMissing();
  // What nobody has read is signed by nobody: somebody says it to them, and is named.
  if (agreement === 'signed_on_paper' && plan.hasDrafts) throw new DraftsNotSigned();
  const isTold = agreement === 'told_and_understood' && plan.isTranslated;
  if (isTold && !interpreter) throw new InterpreterMissing();
}

/** @throws PlanNotAt when somebody brought it further meanwhile, or not so far */
export function mustBeAt(state: PlanState, ...wanted: readonly PlanState[]): void {
  if (!wanted.includes(state)) throw new PlanNotAt();
}

/** Whoever is or may be under 18, or has a support administrator, signs with somebody who is written down. */
export function lacksSigner(facts: PersonFacts, now: Date): boolean {
  return signsWithOthers(facts, now) && !facts.capacity?.signs;
}

/** Who signs with them or for them; nobody for an adult who signs alone. */
export function signerOf(facts: PersonFacts, now: Date): string | undefined {
  return signsWithOthers(facts, now) ? facts.capacity?.signs : undefined;
}

function signsWithOthers({ birth, capacity }: PersonFacts, now: Date): boolean {
  const { minor } = ageIn(birth, now);
  const isSupported = capacity !== undefined && capacity.kind !== 'adult';
  return minor === 'yes' || minor === 'maybe' || isSupported;
}
