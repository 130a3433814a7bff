import { randomBytes } from 'node:crypto';
import type { HeldRole, OpenSession, OperatorRole } from '@one-stop-shop/identity/contracts';
import { dayOf, instantOf, plusDays } from '@one-stop-shop/shared/domain';
import {
  keyHash,
  NotPermitted,
  SignedOut,
  type SignInScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import type { Proof } from '../domain/proof';
import type { ProviderIdentity } from '../domain/provider-visit';
import {
  endOfHalfOpenSession,
  endOfSession,
  isWorthNoting,
  leftAloneAfter,
  leftAloneSince,
} from '../domain/session-life';
import { openSessionOf, roleInView, type SignedIn } from '../domain/signed-in';
import { SessionEntity } from './session.entity';

export interface NewSession {
  readonly operatorId: string;
  /** Null while a second factor is still to come: the session opens nothing. */
  readonly provenBy: Proof | null;
  /** Browser and system in words. */
  readonly device?: string | undefined;
  /** Somebody at the provider, to whom the account is linked once a factor was shown. */
  readonly links?: ProviderIdentity | undefined;
}

/** Opens a session and sweeps away those that have ended; the token is stored nowhere. */
export async function openSession(
  tx: Transaction<SignInScope>,
  { operatorId, provenBy, device, links }: NewSession,
): Promise<string> {
  const token = newToken();
  const sessions = tx.repository(SessionEntity);
  await tx.query('DELETE FROM identity.session WHERE ends_at <= $1', [tx.now]);
  await sessions.insert({
    tokenHash: keyHash(token),
    operatorId,
    provenBy,
    device: device ?? null,
    openedAt: tx.now,
    seenAt: tx.now,
    endsAt: provenBy ? endOfSession(tx.now) : endOfHalfOpenSession(tx.now),
    provenAt: provenBy && tx.now,
    linksIssuer: links?.issuer ?? null,
    linksSubject: links?.subject ?? null,
  });
  return token;
}

/** 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export async function closeSession(tx: Transaction<SignInScope>, token: string): Promise<void> {
  await tx.repository(SessionEntity).delete({ tokenHash: keyHash(token) });
}

interface Found {
  endsAt: Date;
  operatorId: string;
  name: string;
  sessionId: string;
  seenAt: Date;
  provenAt: Date;
  isPastHabit: boolean;
  chosen: OperatorRole | null;
  roles: HeldRole[];
}

/** Whose session it is and what they work at today; notes the sign of life. */
export async function findOpenSession(
  tx: Transaction<SignInScope>,
  token: string,
): Promise<SignedIn | undefined> {
  const found = await readOpenSession(tx, token);
  if (!found) return undefined;
  const { seenAt, endsAt: _endsAt, ...signedIn } = found;
  if (isWorthNoting(seenAt, tx.now)) {
    const tokenHash = keyHash(token);
    await tx.repository(SessionEntity).update({ tokenHash }, { seenAt: tx.now });
  }
  return signedIn;
}

/** The same for a page that only stays open, which is no sign of life. */
export async function lookAtOpenSession(
  tx: Transaction<SignInScope>,
  token: string,
): Promise<{ readonly signedIn: SignedIn; readonly until: Date } | undefined> {
  const found = await readOpenSession(tx, token);
  if (!found) return undefined;
  const { seenAt, endsAt, ...signedIn } = found;
  const times = [endsAt, leftAloneAfter(seenAt), instantOf(plusDays(dayOf(tx.now), 1), '00:00')];
  return { signedIn, until: new Date(Math.min(...times.map((time) => time.getTime()))) };
}

async function readOpenSession(
  tx: Transaction<SignInScope>,
  token: string,
): Promise<(SignedIn & Pick<Found, 'seenAt' | 'endsAt'>) | undefined> {
  const [found] = await tx.query<Found>(openSessionSql, [
    keyHash(token),
    tx.now,
    leftAloneSince(tx.now),
    dayOf(tx.now),
  ]);
  const view = found && roleInView(found.roles, found.chosen);
  if (!view) return undefined;
  const { chosen: _chosen, ...who } = found;
  return { ...who, ...view };
}

/** As the operator's own screen is told of it. Throws NotPermitted for who has no work today. */
export async function shownSession(
  tx: Transaction<SignInScope>,
  token: string,
): Promise<OpenSession> {
  const signedIn = await findOpenSession(tx, token);
  if (!signedIn) throw new NotPermitted('an assignment valid today');
  return openSessionOf(signedIn);
}

/** @throws SignedOut for a session that is half-open, has ended or opens no work today */
export async function mustBeSignedIn(
  tx: Transaction<SignInScope>,
  token: string,
): Promise<SignedIn> {
  const signedIn = await findOpenSession(tx, token);
  if (!signedIn) throw new SignedOut();
  return signedIn;
}

/** Works from now on in a role; whether it is held is read with every request. */
export async function chooseRoleInView(
  tx: Transaction<SignInScope>,
  token: string,
  role: OperatorRole,
): Promise<void> {
  await tx.repository(SessionEntity).update({ tokenHash: keyHash(token) }, { roleInView: role });
}

const openSessionSql = `
  SELECT operator.id AS "operatorId", operator.name, session.id AS "sessionId",
         session.seen_at AS "seenAt", session.ends_at AS "endsAt", session.proven_at AS "provenAt",
         session.role_in_view AS chosen,
         EXISTS (SELECT 1 FROM identity.reading_day
                  WHERE reading_day.operator_id = operator.id AND day >= $4::date - 1
                    AND asked_at >= session.proven_at) AS "isPastHabit",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('role', role, 'municipalities', municipalities)), '[]')
            FROM (SELECT role, array_agg(DISTINCT municipality) AS municipalities
                    FROM identity.assignment
                   WHERE assignment.operator_id = operator.id
                     AND withdrawn_at IS NULL
                     AND valid_from <= $4 AND (valid_to IS NULL OR valid_to >= $4)
                   GROUP BY role) AS held) AS roles
    FROM identity.session
    JOIN identity.operator ON operator.id = session.operator_id
   WHERE session.token_hash = $1 AND session.proven_by IS NOT NULL
     AND session.ends_at > $2 AND session.seen_at > $3`;
