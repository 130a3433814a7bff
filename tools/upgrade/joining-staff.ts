import { Secret, TOTP } from 'otpauth';

import type { RunningRelease } from './running-release.ts';
import { Visitor } from './visitor.ts';

export const administrator = [
  'amministrazione@demo.invalid',
  'dimostrazione-amministrazione',
] as const;
const secondAdministrator = [
  'amministrazione.due@demo.invalid',
  'dimostrazione-amministrazione-due',
] as const;

/** Somebody who signs in with a second factor; `app` is its secret in base 32. */
export interface Joined {
  readonly email: string;
  readonly password: string;
  readonly app: string;
}

const password = 'viola tredici lanterna quieta';

const role = {
  ...{ role: 'social_worker', municipalities: ['059005'], from: '2026-11-20', to: null },
  authorisation: {
    ...{ body: 'Comune di Prova', signedOn: '2026-11-16', secrecyOn: '2026-11-16' },
    expiresOn: '2027-11-15',
  },
};

/** Two are invited; one joins and looks at a visit elsewhere in an emergency. */
export async function joinStaff(release: RunningRelease, subject: string): Promise<Joined> {
  const first = await Visitor.signedIn(release.url, ...administrator);
  const second = await Visitor.signedIn(release.url, ...secondAdministrator);
  const email = 'nora@x.invalid';
  for (const [name, address] of [
    ['Nora Prova', email],
    ['Otto Prova', 'otto@x.invalid'],
  ]) {
    const person = { name, email: address, languages: ['it'], roles: [role] };
    const { approvals } = (await first.post('/api/administration/staff', person)) as {
      approvals: { id: string }[];
    };
    if (address !== email) continue;
    for (const { id } of approvals)
      await second.post(`/api/administration/approvals/${id}/decide`, { decision: 'approve' });
  }
  const invitation = { token: await release.linkTo(email), password };
  const nora = new Visitor(release.url);
  const { setup } = (await nora.post('/api/public/invitation/prepare', {
    ...invitation,
    factor: 'totp',
  })) as { setup: { secret: string } };
  const app = setup.secret.replaceAll(' ', '');
  const timestamp = (await release.clock()).getTime();
  const code = new TOTP({ secret: Secret.fromBase32(app) }).generate({ timestamp });
  const proof = { factor: 'totp', code };
  await nora.post('/api/public/invitation/accept', { ...invitation, proof });
  const reason = 'She is in hospital and cannot say who her doctor is';
  const looked = { municipality: '059006', subject, danger: 'health', reason };
  await nora.post('/api/emergency-access', looked);
  return { email, password, app };
}
