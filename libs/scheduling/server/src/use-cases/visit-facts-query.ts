import { Injectable } from '@nestjs/common';
import { appointmentSubject, schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  isSignedIn,
  readCode,
  recordReading,
  RecordKeys,
  type Transaction,
} from '@one-stop-shop/shared/server';
import {
  findSoughtVisit,
  findVisitByCode,
  readVisits,
  readVisitWithVisitor,
  type VisitorRow,
  type VisitRow,
} from '../persistence/visit-facts';
import { readVisitsAhead, readVisitsDone, type VisitOfDay } from '../persistence/visits-of-day';
import { readWords } from '../persistence/words-of-visits';
import { AppointmentCredentials } from './appointment-credentials';
import { recordAgenda } from './record-agenda';
import { openWords } from './sealed-words';

/** Answers what other contexts ask about visits; of who comes it records that they were read. */
@Injectable()
export class VisitFactsQuery {
  constructor(
    private readonly credentials: AppointmentCredentials,
    private readonly keys: RecordKeys,
  ) {}

  of(tx: Transaction, ids: readonly string[]): Promise<readonly VisitRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : readVisits(tx, ids);
  }

  async withVisitor(
    tx: Transaction,
    id: string,
  ): Promise<(VisitRow & { readonly visitor?: VisitorRow }) | undefined> {
    const visit = await readVisitWithVisitor(tx, id);
    if (visit?.visitor) {
      await recordReading(tx, {
        municipality: visit.municipality,
        kind: appointmentSubject,
        subjects: [id],
        fieldClasses: ['contact'],
      });
    }
    return visit;
  }

  /**
   * Visits of today for whoever sees them: at the desks of the municipality, or their own in all
   * municipalities. Who comes is recorded as read.
   * @param most of each kind
   */
  async today(
    tx: Transaction,
    most: number,
  ): Promise<{ readonly ahead: readonly VisitOfDay[]; readonly done: readonly VisitOfDay[] }> {
    const { seeAgenda, seeOwnAgenda } = schedulingPermissions;
    const { scope } = tx;
    if (!isSignedIn(scope)) return { ahead: [], done: [] };
    const receiver = scope.permissions.has(seeOwnAgenda) ? scope.operatorId : undefined;
    const seesAll = scope.permissions.has(seeAgenda);
    const day = dayOf(tx.now);
    const [ahead, done] = await Promise.all([
      seesAll || receiver ? readVisitsAhead(tx, day, most, seesAll ? undefined : receiver) : [],
      receiver ? readVisitsDone(tx, day, most, receiver) : [],
    ]);
    await recordAgenda(
      tx,
      [...ahead, ...done].filter(({ firstName }) => firstName !== null),
    );
    return { ahead, done };
  }

  /**
   * What was written about a visit whose person is in view, to be sealed elsewhere and not shown:
   * whoever ties a visit may be one who doesn't read it. Undefined where nothing is left.
   */
  async words(tx: Transaction, id: string): Promise<string | undefined> {
    const found = await readWords(tx, id);
    if (!found) return undefined;
    const { municipality, plain, sealed, month } = found;
    if (!sealed || !month) return plain ?? undefined;
    return openWords(this.keys, { id, municipality }, { sealed, month });
  }

  byCode(tx: Transaction, code: string): Promise<string | undefined> {
    return findVisitByCode(tx, this.credentials.formsOf(readCode(code)));
  }

  soughtByCode(tx: Transaction, code: string): Promise<string | undefined> {
    return findSoughtVisit(tx, this.credentials.formsOf(readCode(code)));
  }
}
