import type { Answer, RunningApi } from '@one-stop-shop/api/testing';
import {
  rolesThatSeePeople,
  type GiveRole,
  type PreparedJoining,
  type StaffDetails,
} from '@one-stop-shop/identity/contracts';
import { Secret, TOTP } from 'otpauth';
import type { SendingWorker } from './sending-worker';

export const goodPassword = 'viola tredici lanterna quieta';

/** Somebody who followed the link of an invitation to its end, signed in. */
export interface Joined {
  readonly id: string;
  readonly email: string;
  readonly cookie: string;
  /** What their authenticator app shows now. */
  readonly code: () => string;
}

export function cookieOf(answer: Answer): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Signs in one of the demonstration, by the part of the address before the @. */
export async function signIn(api: RunningApi, name: string): Promise<string> {
  const email = `${name}@demo.invalid`;
  const { password } = api.signIns.find((one) => one.email === email) ?? {};
  return cookieOf(await api.send('POST', '/api/session', { email, password }));
}

/** On paper since before the days of the specs. */
export const anAuthorisation = {
  body: 'Comune di Prova',
  signedOn: '2026-11-16',
  secrecyOn: '2026-11-16',
  expiresOn: '2027-11-15',
};

export const authorised = (role: GiveRole): GiveRole =>
  rolesThatSeePeople.includes(role.role) ? { authorisation: anAuthorisation, ...role } : role;

/** Somebody is invited, with an authorisation; nobody has approved it yet. */
export async function askToInvite(
  api: RunningApi,
  administrator: string,
  wishes: { readonly email: string; readonly roles: readonly GiveRole[] },
): Promise<StaffDetails> {
  const roles = wishes.roles.map(authorised);
  const person = { name: 'Nora Prova', languages: ['ar', 'it'], ...wishes, roles };
  const invited = await api.send('POST', '/api/administration/staff', person, {
    cookie: administrator,
  });
  if (invited.status !== 201) throw new Error(JSON.stringify(invited.body));
  return invited.body as StaffDetails;
}

/** The demonstration's other administrator approves whatever waits about somebody. */
export async function approve(api: RunningApi, { approvals }: StaffDetails): Promise<void> {
  const cookie = await signIn(api, 'amministrazione.due');
  for (const { id } of approvals.filter(({ decision }) => decision === null)) {
    const path = `/api/administration/approvals/${id}/decide`;
    const decided = await api.send('POST', path, { decision: 'approve' }, { cookie });
    if (decided.status !== 200) throw new Error(JSON.stringify(decided.body));
  }
}

/** Invited and approved. */
export async function invite(
  ...[api, administrator, wishes]: Parameters<typeof askToInvite>
): Promise<StaffDetails> {
  const invited = await askToInvite(api, administrator, wishes);
  await approve(api, invited);
  return invited;
}

/** The secret of the link in a mail. */
export function tokenIn(mail: string): string {
  return /https:\/\/desk\.example\/sportello\/invito#([\w-]{43})\s/.exec(mail)?.[1] ?? '';
}

/** Follows the link that came by mail, with a password and an authenticator app. */
export async function join(
  api: RunningApi,
  worker: SendingWorker,
  { id, email }: Pick<StaffDetails, 'id' | 'email'>,
): Promise<Joined> {
  const token = tokenIn(await worker.mailTo(email));
  const invitation = { token, password: goodPassword };
  const prepared = await api.send('POST', '/api/public/invitation/prepare', {
    ...invitation,
    factor: 'totp',
  });
  const begun = prepared.body as PreparedJoining;
  if (begun.factor !== 'totp') throw new Error('another factor was begun');
  const app = new TOTP({ secret: Secret.fromBase32(begun.setup.secret.replaceAll(' ', '')) });
  const code = (): string => app.generate({ timestamp: api.database.clock.now().getTime() });
  const accepted = await api.send('POST', '/api/public/invitation/accept', {
    ...invitation,
    proof: { factor: 'totp', code: code() },
  });
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
  return { id, email, cookie: cookieOf(accepted), code };
}
