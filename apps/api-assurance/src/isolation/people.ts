import type { RunningApi } from '@one-stop-shop/api/testing';
import { operatorRoles, type OperatorRole } from '@one-stop-shop/identity/contracts';
import { TakeOnOperator } from '@one-stop-shop/identity/server';

/** How the work of somebody stands while their session is open. */
const standings = ['today', 'over', 'not begun', 'withdrawn'] as const;
type Standing = (typeof standings)[number];

/** Somebody in front of the api, with what their session is worth. */
export interface Somebody {
  readonly name: string;
  readonly cookie: string | undefined;
  /** The role that counts now; undefined when they are nobody to the api. */
  readonly role: OperatorRole | undefined;
}

/** The municipality of whoever works for one only; the mediator of the seed works there too. */
const ourMunicipality = '059005';

/** Those of the seed to whom visits come. */
const seeded: Readonly<Partial<Record<OperatorRole, { email: string; password: string }>>> = {
  mediator: { email: 'amrit@demo.invalid', password: 'dimostrazione-amrit' },
  practitioner: { email: 'legale@demo.invalid', password: 'dimostrazione-legale' },
};

/**
 * Everybody who may come: each role while its work counts, when it is over, not yet
 * begun or withdrawn, all with a session opened while it counted; one whose role in
 * view was withdrawn and who has another; and visitors with all sorts of cookies.
 */
export async function everybody(api: RunningApi): Promise<Somebody[]> {
  const people: Somebody[] = [
    { name: 'a visitor', cookie: undefined, role: undefined },
    { name: 'a made-up cookie', cookie: `__Host-desk-session=${'A'.repeat(43)}`, role: undefined },
  ];
  for (const role of operatorRoles) {
    for (const standing of standings) {
      people.push(await somebody(api, role, standing));
    }
  }
  const changed = await somebody(api, 'desk_operator', 'today', 'district_administrator');
  const left = await somebody(api, 'desk_operator', 'today');
  await api.send('DELETE', '/api/session', undefined, { cookie: left.cookie ?? '' });
  return [...people, changed, { ...left, name: 'signed out', role: undefined }];
}

async function somebody(
  api: RunningApi,
  role: OperatorRole,
  standing: Standing,
  withdrawn?: OperatorRole,
): Promise<Somebody> {
  const name = `${role}, ${standing}${withdrawn ? `, ${withdrawn} withdrawn` : ''}`;
  // Visits come to the mediator and the practitioner of the seed; the others are made for the occasion.
  const known = standing === 'today' ? seeded[role] : undefined;
  const email = known?.email ?? `${name.replace(/\W+/g, '-')}@spec.invalid`;
  const password = known?.password ?? 'una frase lunga abbastanza';
  if (!known) {
    const takeOn = new TakeOnOperator(api.database.unitOfWork);
    for (const taken of withdrawn ? [role, withdrawn] : [role]) {
      await takeOn.run({
        name,
        email,
        password,
        role: taken,
        municipalities: [ourMunicipality],
        from: '2026-01-01',
      });
    }
  }
  const signedIn = await api.send('POST', '/api/session', { email, password });
  const cookie = String(signedIn.headers.get('set-cookie')).split(';')[0] ?? '';
  if (withdrawn) await api.send('POST', '/api/session/view', { role: withdrawn }, { cookie });
  await change(api, email, standing, withdrawn);
  return { name, cookie, role: standing === 'today' ? role : undefined };
}

const changes: Readonly<Record<Standing, string | undefined>> = {
  today: undefined,
  over: "valid_to = '2026-11-22'",
  'not begun': "valid_from = '2026-11-25'",
  withdrawn: "withdrawn_at = '2026-11-23T07:59:59Z'",
};

async function change(
  api: RunningApi,
  email: string,
  standing: Standing,
  withdrawn: OperatorRole | undefined,
): Promise<void> {
  const what = withdrawn ? changes.withdrawn : changes[standing];
  if (!what) return;
  await api.database.everything(
    `UPDATE identity.assignment SET ${what}
      WHERE operator_id = (SELECT id FROM identity.operator WHERE email = $1)
        AND ($2::text IS NULL OR role = $2)`,
    [email, withdrawn ?? null],
  );
}
