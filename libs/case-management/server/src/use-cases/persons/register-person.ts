import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type RegisteredPerson,
  type RegisterPerson as Registered,
} from '@one-stop-shop/case-management/contracts';
import {
  answerOnce,
  ContactRules,
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { labelOf } from '../../domain/person-label';
import { mustBeGivable } from '../../domain/privacy-notice';
import { MunicipalityUnknown, NoticeNotInForce, VisitTied } from '../../domain/problems';
import { reachOf, withoutTwins } from '../../domain/reach';
import { birthYearOf, knownBirth } from '../../domain/said-of-birth';
import { searchTokensOf } from '../../domain/search-tokens';
import { replaceContacts } from '../../persistence/persons/contacts';
import { writeFacts } from '../../persistence/persons/facts';
import { PersonEntity } from '../../persistence/persons/person.entity';
import { noticeInForce, writeNoticeGiven } from '../../persistence/notice/privacy-notices';
import { indexPerson } from '../../persistence/search/search-index';
import { tie } from '../../persistence/recognition/ties';
import { setContactRules } from './contact-rules-of';
import { enterAccess } from '../encounters/enter-access';
import { keepTiedWords } from '../recognition/keep-tied-words';
import { mustBeTieable } from '../recognition/tie-visit';
import { VisitFacts } from '../recognition/visit-facts';

/** The desk writes down who somebody is, with the visit and the question that they came with. */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly visits: VisitFacts,
    private readonly rules: ContactRules,
  ) {}

  /**
   * @param key of the form: sent twice, it is one person
   * @throws MunicipalityUnknown, NoSuchDay, BirthOutOfRange, PhoneNotClear, VisitUnknown,
   *         VisitCancelled, VisitTied, NoticeNotInForce, NoticeNotWritten
   */
  async run(operator: OperatorScope, key: string, said: Registered): Promise<RegisteredPerson> {
    mustHold(operator, casePermissions.registerPerson);
    const { municipality } = said;
    if (!operator.municipalities.includes(municipality)) throw new MunicipalityUnknown();
    return this.unitOfWork.inTransaction(operator, (tx) =>
      answerOnce<Pick<RegisteredPerson, 'id'>, RegisteredPerson>(
        tx,
        { key, municipality, body: said },
        {
          work: async () => ({ id: await this.register(tx, operator, said) }),
          // They sit at the desk.
          answer: ({ id }) => Promise.resolve({ id, learns: 'present' }),
        },
      ),
    );
  }

  private async register(
    tx: Transaction,
    { operatorId }: OperatorScope,
    { municipality, facts, contacts, source, visit, access, notice, restrictedFor }: Registered,
  ): Promise<string> {
    knownBirth(facts.birth, tx.now);
    const reaches = withoutTwins(contacts.map((one) => reachOf(one, facts.languages?.preferred)));
    const id = randomUUID();
    const restricted = restrictedFor.length > 0;
    const person = { id, municipality, restricted };
    const key = await this.keys.make(municipality, personRecord(id));
    const saying = { source, recordedBy: operatorId };
    await tx.repository(PersonEntity).insert({
      ...person,
      ...labelOf(facts),
      birthYear: birthYearOf(facts.birth),
      language: facts.languages?.preferred ?? null,
      version: 0,
      registeredAt: tx.now,
      registeredBy: operatorId,
      lastMetAt: null,
      wishesWoman: false,
    });
    await writeFacts(tx, person, key, { facts, takenBack: [] }, saying);
    await replaceContacts(tx, person, key, reaches, saying);
    await setContactRules(tx, this.rules, person, { before: [], now: reaches });
    await indexPerson(tx, person, searchTokensOf(facts, reaches));
    if (visit) {
      mustBeTieable(await this.visits.of(tx, [visit]), municipality);
      const made = await tie(tx, person, { id: visit, how: 'registered', by: operatorId });
      if (!made) throw new VisitTied();
      const { visits, keys } = this;
      await keepTiedWords(tx, { visits, keys }, person, { tie: made, visit });
    }
    if (access) await enterAccess(tx, person, key, access, operatorId);
    if (notice) {
      const inForce = await noticeInForce(tx, municipality);
      if (!inForce) throw new NoticeNotInForce();
      const given = { version: inForce.version, ...notice };
      mustBeGivable(inForce, given);
      await writeNoticeGiven(tx, person, given, operatorId);
    }
    return id;
  }
}
