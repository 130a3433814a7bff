import { randomUUID } from 'node:crypto';
import { casePermissions } from '@one-stop-shop/case-management/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { ContactRules, type OperatorScope, type Seed } from '@one-stop-shop/shared/server';
import { recentPersons } from '../persistence/search/search-persons';
import { RecordEncounter } from '../use-cases/encounters/record-encounter';
import { RegisterPerson } from '../use-cases/persons/register-person';
import { SayResidence } from '../use-cases/residence/say-residence';
import { VisitFacts } from '../use-cases/recognition/visit-facts';
import { InventedCases, socialWorkerOfCori } from './invented-cases';
import { inventedPersons, type InventedPerson } from './invented-persons';
import { papersOf } from './invented-papers';
import { encountersOf, factsOf, isRestricted } from './invented-work';

/** Nobody who signs in: a colleague who wrote these records and has left. */
const formerColleague = '0190a1b2-0000-7000-8000-00000000d0ff';

/**
 * About sixty invented persons for a demonstration, so that a newcomer sees a desk at work. Written
 * by the use cases themselves, as somebody at the desk would, after the notices; where anybody is,
 * nothing is added.
 */
export const seedPersons: Seed = async (unitOfWork, { people, keys }) => {
  if (!people) return;
  const registering = new RegisterPerson(unitOfWork, keys, new NoVisits(), new NothingSaid());
  const meeting = new RecordEncounter(unitOfWork, keys, new NoVisits());
  const cases = new InventedCases(unitOfWork, keys);
  const sayingPapers = new SayResidence(unitOfWork, keys);
  for (const [municipality, there] of Map.groupBy(inventedPersons, (one) => one.municipality)) {
    const operator = colleagueAt(municipality, formerColleague);
    const known = await unitOfWork.inTransaction(operator, (tx) => recentPersons(tx, 1));
    if (known.length > 0) continue;
    for (const [at, person] of there.entries()) await write(operator, person, at);
  }

  async function write(operator: OperatorScope, person: InventedPerson, at: number): Promise<void> {
    const { id } = await registering.run(operator, randomUUID(), {
      municipality: person.municipality,
      facts: factsOf(person),
      contacts: at % 3 === 0 ? [] : [{ phone: `333 555 ${String(1000 + at)}` }],
      source: at % 4 === 0 ? 'document' : 'person',
      access: { channel: 'walk_in', requests: at % 2 === 0 ? ['work'] : ['documents'] },
      // Two of three were given the notice: the page of the third says so.
      ...(at % 3 > 0 && { notice: { language: person.language, how: 'read_aloud' } }),
      restrictedFor: isRestricted(at) ? ['asked_by_person'] : [],
    });
    const now = await unitOfWork.inTransaction(operator, (tx) => Promise.resolve(tx.now));
    for (const said of encountersOf(person, at, now))
      await meeting.run(operator, id, randomUUID(), said);
    if (isInCharge(person, at))
      await cases.write(colleagueAt(person.municipality, socialWorkerOfCori), id, at, now);
    const papers = papersOf(person, at, dayOf(now));
    if (papers)
      await sayingPapers.run(operator, id, { said: papers, source: 'document', shown: 0 });
  }
};

/** Of every four at Cori, where there is a social worker, three. */
function isInCharge({ municipality }: InventedPerson, at: number): boolean {
  return municipality === '059006' && at % 4 !== 3 && !isRestricted(at);
}

function colleagueAt(municipality: string, operatorId: string): OperatorScope {
  return {
    ...{ asker: 'operator', operatorId, role: 'social_worker' },
    ...{ municipalities: [municipality], requestId: 'seed', purpose: 'desk-work' },
    permissions: new Set(Object.values(casePermissions)),
  };
}

class NoVisits extends VisitFacts {
  of = (): Promise<[]> => Promise.resolve([]);
  withVisitor = (): Promise<undefined> => Promise.resolve(undefined);
  today = () => Promise.resolve({ ahead: [], done: [] });
  words = (): Promise<undefined> => Promise.resolve(undefined);
  byCode = (): Promise<undefined> => Promise.resolve(undefined);
  soughtByCode = (): Promise<undefined> => Promise.resolve(undefined);
}

/** None of them has said how they may be reached. */
class NothingSaid extends ContactRules {
  set = (): Promise<void> => Promise.resolve();
}
