import { Injectable } from '@nestjs/common';
import { personSubject } from '@one-stop-shop/case-management/contracts';
import type { Subject } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { EmergencyScope, Transaction } from '@one-stop-shop/shared/server';
import { soughtBy, type SoughtPerson } from '../../domain/sought-person';
import { VisitFacts } from '../recognition/visit-facts';

/** Tells identity whom an emergency means; restricted persons are nobody to it. */
@Injectable()
export class SoughtPersons {
  constructor(private readonly visits: VisitFacts) {}

  /** @throws TaxCodeUnread, TooLittleToLookFor */
  mustBeEnough(who: SoughtPerson, now: Date): void {
    soughtBy(who, dayOf(now));
  }

  /** Sends the same statements whatever was said and whoever is known. */
  async find(tx: Transaction<EmergencyScope>, who: SoughtPerson): Promise<Subject | undefined> {
    const { tokens, birth } = soughtBy(who, dayOf(tx.now));
    const visit = await this.visits.soughtByCode(tx, who.code ?? '');
    const [found] = await tx.query<{ id: string | null }>(
      'SELECT case_management.sought_in_emergency($1, $2, $3) AS id',
      [tokens, birth, visit ?? null],
    );
    return found?.id ? { kind: personSubject, id: found.id } : undefined;
  }
}
