import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  identityClass,
  personSubject,
  type Recognition,
} from '@one-stop-shop/case-management/contracts';
import {
  DerivedSecrets,
  mustHold,
  recordReading,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { VisitUnknown } from '../../domain/problems';
import { nameTokens } from '../../domain/search-tokens';
import { findCandidates } from '../../persistence/recognition/candidates';
import { findPerson } from '../../persistence/persons/persons';
import { lineOf } from '../../persistence/persons/person-line';
import { findTie } from '../../persistence/recognition/ties';
import { VisitFacts, type VisitFact } from './visit-facts';

/** At the counter: whose visit it is, or who it may be. Everybody shown is audited. */
@Injectable()
export class RecogniseVisitor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: VisitFacts,
    private readonly secrets: DerivedSecrets,
  ) {}

  /** @throws VisitUnknown, LookedTooOften */
  async run(operator: OperatorScope, visitId: string): Promise<Recognition> {
    mustHold(operator, casePermissions.recognise);
    const asking = { ...operator, purpose: 'recognition' as const };
    return this.unitOfWork.inTransaction(asking, async (tx) => {
      const tied = await findTie(tx, visitId);
      const person = tied && (await findPerson(tx, tied.personId));
      if (person) {
        await record(tx, person.municipality, [person.id]);
        return { tied: lineOf(person), candidates: [] };
      }
      const visit = await this.visits.withVisitor(tx, visitId);
      if (!visit?.visitor) throw new VisitUnknown();
      const candidates = await findCandidates(tx, {
        ...lookedFor(visit, visit.visitor),
        key: this.key,
      });
      await record(
        tx,
        visit.municipality,
        candidates.map(({ id }) => id),
      );
      return { candidates };
    });
  }

  /** After a change of the secret a look counts anew, which lets nobody look much further. */
  private get key(): Buffer {
    return Buffer.from(this.secrets.sealingKeys('recognition')[0] ?? '', 'base64url');
  }
}

/** Whoever booked for somebody else left a number of their own: the name alone is looked for. */
function lookedFor(
  { id, municipality }: VisitFact,
  { firstName, phone, email, forSomeoneElse }: NonNullable<VisitFact['visitor']>,
) {
  const reach = forSomeoneElse ? { phone: null, email: null } : { phone, email };
  return { municipality, visitId: id, ...reach, tokens: nameTokens(firstName) };
}

function record(tx: Transaction, municipality: string, subjects: string[]): Promise<void> {
  return recordReading(tx, {
    municipality,
    kind: personSubject,
    subjects,
    fieldClasses: [identityClass],
  });
}
