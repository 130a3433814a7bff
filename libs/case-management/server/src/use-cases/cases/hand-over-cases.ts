import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type HandOverCases as Handed,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  answerOnce,
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import {
  CaseChangedSince,
  CaseNotYours,
  CaseUnknown,
  ColleagueNotOfTeam,
} from '../../domain/cases/problems';
import { leads } from '../../domain/cases/transitions';
import { MunicipalityUnknown } from '../../domain/problems';
import { ColleagueUnknown } from '../../domain/team-problems';
import { sealNote } from '../../persistence/cases/case-notes';
import type { CaseRecordEntity } from '../../persistence/cases/case-record.entity';
import { findOpenCases, handOver, type HandedCase } from '../../persistence/cases/caseload';
import { readTeam } from '../../persistence/team/teams';
import { StaffNames } from '../hours/work-facts';
import { actorFor } from './case-in-hand';

/** Somebody who leaves, or has too much, gives cases to another social worker: all of them, or none. */
@Injectable()
export class HandOverCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly staff: StaffNames,
  ) {}

  /**
   * What is to be done stays with whom it was asked of.
   * @param key of the form: sent twice, they go once
   * @throws MunicipalityUnknown, ColleagueUnknown; of one of them CaseUnknown, CaseNotYours,
   *         CaseChangedSince, ColleagueNotOfTeam
   */
  run(operator: OperatorScope, key: string, said: Handed): Promise<DoneAct> {
    mustHold(operator, casePermissions.takeCharge);
    mustHold(operator, casePermissions.writeConfidentialNotes);
    const { municipality, to } = said;
    if (!operator.municipalities.includes(municipality)) throw new MunicipalityUnknown();
    return this.unitOfWork.inTransaction(operator, (tx) =>
      answerOnce<true, DoneAct>(
        tx,
        { key, municipality, body: said },
        {
          work: async () => {
            await this.mustTakeCharge(tx, operator, municipality, to);
            const handed = await this.handed(tx, operator, said);
            const by = operator.operatorId;
            const went = await handOver(tx, municipality, handed, { to, by });
            if (went !== handed.length) throw new CaseChangedSince();
            return true;
          },
          answer: () => Promise.resolve({ learns: 'present' }),
        },
      ),
    );
  }

  private async mustTakeCharge(
    tx: Transaction,
    { operatorId }: OperatorScope,
    municipality: string,
    colleague: string,
  ): Promise<void> {
    const working = await this.staff.working(tx, [municipality]);
    const isThere = working.some(
      ({ id, roles }) => id === colleague && roles.includes('social_worker'),
    );
    if (!isThere || colleague === operatorId) throw new ColleagueUnknown();
  }

  private async handed(
    tx: Transaction,
    operator: OperatorScope,
    { municipality, to, cases }: Handed,
  ): Promise<HandedCase[]> {
    const persons = cases.map(({ person }) => person);
    const open = await findOpenCases(tx, municipality, persons);
    const caseOf = new Map(open.map((record) => [record.personId, record]));
    const keys = await this.keys.several(municipality, persons.map(personRecord));
    const handed: HandedCase[] = [];
    for (const { person, shown, note } of cases) {
      const record = caseOf.get(person);
      const recordKey = keys.get(personRecord(person));
      if (!record || !recordKey) throw new CaseUnknown();
      await this.mustGo(tx, operator, record, to);
      const id = randomUUID();
      handed.push({
        ...{ record, shown },
        ...(note && { note: { id, sealed: sealNote(id, note, recordKey) } }),
      });
    }
    return handed;
  }

  private async mustGo(
    tx: Transaction,
    operator: OperatorScope,
    record: CaseRecordEntity,
    to: string,
  ): Promise<void> {
    if (!leads(await actorFor(tx, operator, record))) throw new CaseNotYours();
    if (record.restricted && !(await readTeam(tx, record.personId)).includes(to))
      throw new ColleagueNotOfTeam();
  }
}
