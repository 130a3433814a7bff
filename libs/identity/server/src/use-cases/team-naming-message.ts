import { Injectable } from '@nestjs/common';
import type { Letter, Transaction } from '@one-stop-shop/shared/server';
import type { TeamNamingToTell } from '../domain/told-to-staff';
import { writeTeamNaming } from '../templates/staff-letter';
import { StaffMessage } from './staff-message';
import { TeamNamings } from './team-namings';

type Row = TeamNamingToTell & { readonly id: string };

/** Somebody was named who sees restricted records, as who answers for the municipality is to hear it. */
@Injectable()
export class TeamNamingMessage extends StaffMessage<Row> {
  readonly kinds = ['team_named'];

  constructor(private readonly namings: TeamNamings) {
    super();
  }

  protected async read(tx: Transaction, ids: readonly string[]): Promise<Row[]> {
    const namings = await this.namings.of(tx, ids);
    return tx.query<Row>(
      `SELECT naming.id, responsible.name, responsible.email, municipality.name AS municipality,
              coalesce(colleague.name, naming.colleague::text) AS colleague,
              coalesce(asker.name, naming.by::text) AS by, naming.at
         FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[])
              AS naming (id, colleague, by, at)
         JOIN identity.responsible ON responsible.municipality = $5
         JOIN identity.municipality ON municipality.code = responsible.municipality
         LEFT JOIN identity.operator colleague ON colleague.id = naming.colleague
         LEFT JOIN identity.operator asker ON asker.id = naming.by`,
      [
        namings.map(({ id }) => id),
        namings.map(({ colleague }) => colleague),
        namings.map(({ namedBy }) => namedBy),
        namings.map(({ at }) => at),
        tx.scope.municipalities[0],
      ],
    );
  }

  protected write(row: Row): Letter {
    return writeTeamNaming(row);
  }
}
