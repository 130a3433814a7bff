import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { OperatorScope, Transaction } from '@one-stop-shop/shared/server';
import { CaseNotYours, CaseUnknown } from '../../domain/cases/problems';
import { actorOf, leads, type CaseActor } from '../../domain/cases/transitions';
import { PersonUnknown } from '../../domain/problems';
import type { CaseRecordEntity } from '../../persistence/cases/case-record.entity';
import { findCase, standsInFor } from '../../persistence/cases/case-records';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson } from '../../persistence/persons/persons';

/** Somebody's last case, and what whoever asks is to it. */
export interface CaseInHand {
  readonly person: PersonEntity;
  readonly record: CaseRecordEntity;
  readonly actor: CaseActor;
}

/** @throws PersonUnknown, CaseUnknown */
export async function caseInHand(
  tx: Transaction,
  operator: OperatorScope,
  personId: string,
): Promise<CaseInHand> {
  const person = await findPerson(tx, personId);
  if (!person) throw new PersonUnknown();
  const record = await findCase(tx, person);
  if (!record) throw new CaseUnknown();
  return { person, record, actor: await actorFor(tx, operator, record) };
}

/** For whoever leads it. @throws PersonUnknown, CaseUnknown, CaseNotYours */
export async function caseToLead(
  tx: Transaction,
  operator: OperatorScope,
  personId: string,
): Promise<CaseInHand> {
  const inHand = await caseInHand(tx, operator, personId);
  if (!leads(inHand.actor)) throw new CaseNotYours();
  return inHand;
}

export async function actorFor(
  tx: Transaction,
  { operatorId, permissions }: OperatorScope,
  { municipality, responsible }: CaseRecordEntity,
): Promise<CaseActor> {
  const takesCharge = permissions.has(casePermissions.takeCharge);
  const isResponsible = responsible === operatorId;
  const asksWho = takesCharge && !isResponsible;
  const standsIn = asksWho && (await standsInFor(tx, municipality, responsible));
  return actorOf(takesCharge, { isResponsible, standsIn });
}
