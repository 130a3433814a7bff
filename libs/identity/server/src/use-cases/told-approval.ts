import type { DerivedSecrets, Transaction } from '@one-stop-shop/shared/server';
import { approvalToken } from '../persistence/approvals';
import { mayFollow } from '../persistence/found-approvals';

/** Something to approve, as the responsible person hears of it; about whom, the page says. */
export interface ToldApproval {
  readonly name: string;
  readonly email: string;
  readonly municipality: string;
  readonly askedBy: string;
  /** The page that shows it, with its secret in the fragment. */
  readonly url: string;
  readonly expiresAt: Date;
}

/** Where an approval is decided. What stands after the # is sent to no server. */
function approvalUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/sportello/approva#${token}`;
}

/** Undefined when it was decided, has expired, or is no business of who is responsible now. */
export async function findToldApproval(
  tx: Transaction,
  secrets: DerivedSecrets,
  publicUrl: string,
  id: string,
): Promise<ToldApproval | undefined> {
  const [found] = await tx.query<Omit<ToldApproval, 'url'> & { readonly linkNumber: number }>(
    `SELECT responsible.name, responsible.email, municipality.name AS municipality,
            asker.name AS "askedBy", link_no AS "linkNumber", link_expires_at AS "expiresAt"
       FROM identity.approval
       JOIN identity.operator asker ON asker.id = asked_by
       LEFT JOIN identity.operator subject ON subject.id = operator_id
       JOIN identity.responsible ON responsible.municipality = approval.municipality
       JOIN identity.municipality ON municipality.code = approval.municipality
      WHERE approval.id = $1 AND decision IS NULL AND link_expires_at > $2 AND ${mayFollow}`,
    [id, tx.now],
  );
  if (!found) return undefined;
  const { linkNumber, ...told } = found;
  return { ...told, url: approvalUrl(publicUrl, approvalToken(secrets, id, linkNumber)) };
}
