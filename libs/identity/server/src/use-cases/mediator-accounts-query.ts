import { Injectable } from '@nestjs/common';
import { rolesThatReceive } from '@one-stop-shop/identity/contracts';
import type { Profession } from '@one-stop-shop/scheduling/contracts';
import type { MunicipalityCode, ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

export interface ToldMediator {
  /** Of the account, and of who receives people in every context. */
  readonly id: string;
  readonly name: string;
  readonly languages: readonly ServiceLanguage[];
  /** Their work for municipalities in view within the days asked for; days as YYYY-MM-DD. */
  readonly assignments: readonly {
    readonly municipality: MunicipalityCode;
    readonly profession: Profession;
    readonly from: string;
    /** Last day, included; null until further notice. */
    readonly to: string | null;
  }[];
}

/** Who: of some ids or of all, with work on at least one of the days. */
export interface WantedMediators {
  readonly ids?: readonly string[];
  /** YYYY-MM-DD, included. */
  readonly from: string;
  /** YYYY-MM-DD, included; left out for all days from then on. */
  readonly to?: string;
}

/** Tells other contexts who receives people, as mediator or practitioner, in their transaction and as far as its scope reaches. */
@Injectable()
export class MediatorAccountsQuery {
  /** By name. Whoever receives nobody in the scope is left out. */
  find(tx: Transaction, { ids, from, to }: WantedMediators): Promise<ToldMediator[]> {
    return tx.query<ToldMediator>(
      `SELECT operator.id, operator.name, operator.languages,
              jsonb_agg(jsonb_build_object('municipality', municipality,
                          'profession', CASE role WHEN 'practitioner' THEN 'practice'
                                                  ELSE 'mediation' END,
                          'from', valid_from, 'to', valid_to)
                        ORDER BY municipality, role, valid_from) AS assignments
         FROM identity.assignment
         JOIN identity.operator ON operator.id = assignment.operator_id
        WHERE role = ANY ($5) AND withdrawn_at IS NULL
          AND municipality = ANY ($1) AND ($2::uuid[] IS NULL OR operator.id = ANY ($2))
          AND (valid_to IS NULL OR valid_to >= $3::date)
          AND ($4::date IS NULL OR valid_from <= $4::date)
        GROUP BY operator.id, operator.name, operator.languages
        ORDER BY lower(operator.name), operator.id`,
      [tx.scope.municipalities, ids ?? null, from, to ?? null, rolesThatReceive],
    );
  }
}
