import { lookAt, type Act, type ActAboutPeople } from '@one-stop-shop/shared/server/testing';

/** Somebody of another municipality, read in an emergency. */
export const emergencyActs: readonly Act[] = [
  lookAt(
    'read about somebody in an emergency',
    ['social_worker'],
    '/api/persons/in-emergency/not-an-id',
  ),
];

export const showsInEmergency = 'GET /api/persons/in-emergency/:access';

export const emergencyDefiner = {
  'case_management.sought_in_emergency':
    'where an open emergency access leads, the id of the one person who is meant, once; never a restricted one',
};

const inEmergency: ActAboutPeople = async (district) => {
  const registered = await district.ask('sportello.aprilia', 'POST', '/api/persons', {
    municipality: '059001',
    facts: { names: [{ given: 'Estivalia', family: 'Nebbiosa' }] },
    ...{ contacts: [], source: 'person', restrictedFor: [] },
  });
  const { id } = registered.body as { id: string };
  const [access] = await district.database.everything<{ id: string }>(
    `INSERT INTO platform.emergency_access
       (municipality, subject_kind, subject, reason, operator_id, operator_name, role,
        from_municipalities, opened_at, ends_at)
     SELECT '059001', 'person', $1, 'In ospedale, serve sapere chi chiamare.', o.id, o.name,
            'social_worker', '{059006}', $2, $2::timestamptz + interval '60 minutes'
       FROM identity.operator o WHERE o.email = 'assistente.cori@demo.invalid' RETURNING id`,
    [id, district.database.clock.now()],
  );
  const who = 'assistente.cori';
  await district.ask(who, 'POST', '/api/session/view', { role: 'social_worker' });
  return district.ask(who, 'GET', `/api/persons/in-emergency/${access?.id}`);
};

export const emergencyActsAboutPeople = {
  'GET /api/persons/in-emergency/{access}': inEmergency,
} satisfies Readonly<Record<string, ActAboutPeople>>;
