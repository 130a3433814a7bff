import { Injectable } from '@nestjs/common';
import type { HoursQuery } from '@one-stop-shop/case-management/contracts';
import { Clock, Typesetter, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import type { Places } from '../../templates/hours-in-words';
import { hoursPaper } from '../../templates/hours-paper';
import { hoursTable } from '../../templates/hours-table';
import { ReadHours } from './read-hours';
import { PlaceNames } from './work-facts';

/** A month of work to sign on paper, or for a spreadsheet; in Italian, since it is kept. */
@Injectable()
export class PrintHours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hours: ReadHours,
    private readonly places: PlaceNames,
    private readonly typesetter: Typesetter,
    private readonly clock: Clock,
  ) {}

  /** @returns a PDF. @throws what {@link Typesetter} throws */
  async paper(operator: OperatorScope, query: HoursQuery): Promise<Uint8Array> {
    const hours = await this.hours.run(operator, query);
    const paper = hoursPaper(hours, await this.placesFor(operator), this.clock.now());
    return this.typesetter.typeset(paper);
  }

  /** @returns a CSV file */
  async table(operator: OperatorScope, query: HoursQuery): Promise<string> {
    const hours = await this.hours.run(operator, query);
    return hoursTable(hours, await this.placesFor(operator));
  }

  private placesFor(operator: OperatorScope): Promise<Places> {
    return this.unitOfWork.inTransaction(operator, (tx) => this.places.all(tx));
  }
}
