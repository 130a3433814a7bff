import { Injectable } from '@nestjs/common';
import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import { readCode, recordReading, type Transaction } from '@one-stop-shop/shared/server';
import {
  findVisitByCode,
  readVisits,
  readVisitWithVisitor,
  type VisitorRow,
  type VisitRow,
} from '../persistence/visit-facts';
import { AppointmentCredentials } from './appointment-credentials';

/** Answers what other contexts ask about visits; of who comes it records that they were read. */
@Injectable()
export class VisitFactsQuery {
  constructor(private readonly credentials: AppointmentCredentials) {}

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

  byCode(tx: Transaction, code: string): Promise<string | undefined> {
    return findVisitByCode(tx, this.credentials.formsOf(readCode(code)));
  }
}
