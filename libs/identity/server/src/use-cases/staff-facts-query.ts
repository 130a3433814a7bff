import { Injectable } from '@nestjs/common';
import { DerivedSecrets, PublicUrl, type Transaction } from '@one-stop-shop/shared/server';
import { findToldApproval, type ToldApproval } from './told-approval';

/** Somebody who may open their account, as a message to them needs it. */
export interface ToldInvitation {
  readonly kind: 'welcome' | 'recovery';
  readonly name: string;
  readonly email: string;
  /** The page that opens the account, with its secret in the fragment. */
  readonly url: string;
  readonly expiresAt: Date;
}

/** An emergency access as a contact for data protection hears of it; municipalities by name. */
export interface ToldEmergencyAccess {
  readonly email: string;
  readonly told: string;
  readonly opened: string;
  readonly from: readonly string[];
  readonly by: string;
  readonly role: string;
  readonly openedAt: Date;
  readonly endsAt: Date;
  readonly accessId: string;
}

/** Somebody who read far past their habit, as a contact for data protection hears of it. */
export interface ToldReading {
  readonly email: string;
  /** The municipality whose contact it is, by name. */
  readonly told: string;
  readonly by: string;
  readonly askedAt: Date;
  /** About how many people on that day, in all municipalities they work for. */
  readonly people: number;
  /** About how many they read on a day that is as busy as theirs get; 0 without a habit. */
  readonly habit: number;
}

/** Where an invitation is followed. What stands after the # is sent to no server. */
export function invitationUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/sportello/invito#${token}`;
}

/** Tells the present truth about accounts, so that no message repeats an old one. */
@Injectable()
export class StaffFactsQuery {
  constructor(
    private readonly secrets: DerivedSecrets,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Undefined when it has expired, was used or withdrawn, or is of another municipality. */
  async invitation(tx: Transaction, id: string): Promise<ToldInvitation | undefined> {
    const [found] = await tx.query<Omit<ToldInvitation, 'url'> & { tokenHash: string }>(
      `SELECT invitation.kind, operator.name, operator.email, expires_at AS "expiresAt",
              token_hash AS "tokenHash"
         FROM identity.invitation JOIN identity.operator ON operator.id = operator_id
        WHERE invitation.id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL
          AND expires_at > $2`,
      [id, tx.now],
    );
    if (!found) return undefined;
    const { tokenHash, ...told } = found;
    const { linkToken } = this.secrets.handedOut(id, tokenHash);
    return { ...told, url: invitationUrl(this.publicUrl.value, linkToken) };
  }

  /** Something to approve, undefined when it no longer waits for who is responsible now. */
  approval(tx: Transaction, id: string): Promise<ToldApproval | undefined> {
    return findToldApproval(tx, this.secrets, this.publicUrl.value, id);
  }

  /** Somebody's day of reading, as the contact of the transaction's one municipality hears it. */
  async readingPastHabit(tx: Transaction, id: string): Promise<ToldReading | undefined> {
    const [found] = await tx.query<ToldReading>(
      `SELECT contact.email, told.name AS told, coalesce(operator.name, operator_id::text) AS by,
              asked_at AS "askedAt", people, habit
         FROM identity.reading_day
         JOIN identity.municipality told ON told.code = $2
         JOIN identity.data_protection_contact contact ON contact.municipality = told.code
         LEFT JOIN identity.operator ON operator.id = operator_id
        WHERE reading_day.id = $1 AND asked_at IS NOT NULL`,
      [id, tx.scope.municipalities[0]],
    );
    return found;
  }

  /** As the contact of the transaction's one municipality is to hear it. */
  async emergencyAccess(tx: Transaction, id: string): Promise<ToldEmergencyAccess | undefined> {
    const [found] = await tx.query<ToldEmergencyAccess>(
      `SELECT access.id AS "accessId", contact.email, told.name AS told, opened.name AS opened,
              (SELECT array_agg(home.name ORDER BY home.name) FROM identity.municipality home
                WHERE home.code = ANY (access.from_municipalities)) AS "from",
              access.operator_name AS by, access.role, access.opened_at AS "openedAt",
              access.ends_at AS "endsAt"
         FROM platform.emergency_access access
         JOIN identity.municipality opened ON opened.code = access.municipality
         JOIN identity.municipality told ON told.code = $2
         JOIN identity.data_protection_contact contact ON contact.municipality = told.code
        WHERE access.id = $1`,
      [id, tx.scope.municipalities[0]],
    );
    return found;
  }
}
