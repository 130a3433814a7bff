import type { ActAboutPeople } from '@one-stop-shop/shared/server/testing';
import { MeasureReadings } from '../../use-cases/measure-readings';

const office = 'amministrazione';
const staff = '/api/administration/staff';
const cori = '059006';
const amrit = '0190a1b2-0000-7000-8000-00000000d001';
const another = '0190a1b2-0000-7000-8000-00000000d002';
const samira = '0190a1b2-0000-7000-8000-00000000d003';

const authorisation = {
  body: 'Comune di Prova',
  signedOn: '2026-11-16',
  secrecyOn: '2026-11-16',
  expiresOn: '2027-11-15',
};

const invite: ActAboutPeople = (district) =>
  district.ask(office, 'POST', staff, {
    name: 'Impiegata Nuova',
    email: 'impiegata@comune.invalid',
    languages: ['ur'],
    roles: [
      { authorisation, role: 'mediator', municipalities: [cori], from: '2026-11-25', to: null },
    ],
  });

const endWork: ActAboutPeople = (district) =>
  district.ask(office, 'POST', `${staff}/${another}/roles/withdraw`, {
    role: 'mediator',
    municipalities: [],
    lastDay: '2026-12-31',
  });

const describeAnew: ActAboutPeople = (district) =>
  district.ask(office, 'PATCH', `${staff}/${amrit}`, { name: 'Amrit Nuovo', languages: ['pa'] });

const readPastHabit: ActAboutPeople = async (district) => {
  const { database } = district;
  await database.everything(
    `INSERT INTO platform.read_audit
       (read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose,
        request_id)
     SELECT $1, $3, 'mediator', $2, 'appointment', gen_random_uuid(),
            '{visit}', 'mediation', 'spec' FROM generate_series(1, 301)`,
    [database.clock.now(), cori, amrit],
  );
  await new MeasureReadings(database.workerUnitOfWork).run();
  return district.ask(office, 'GET', '/api/session');
};

const openAccess: ActAboutPeople = async (district) => {
  for (const municipality of [cori, '059005', '059001']) {
    const path = `/api/administration/data-protection-contacts/${municipality}`;
    const contact = { name: 'Ufficio privacy', email: `rpd.${municipality}@comune.invalid` };
    await district.ask(office, 'PUT', path, contact);
  }
  // She mediates elsewhere, and is a social worker there too.
  await district.database.everything(
    `INSERT INTO identity.assignment (operator_id, municipality, role, valid_from)
     SELECT $1, place, 'social_worker', '2026-01-01'
       FROM unnest(ARRAY['059001', '059005']) AS place`,
    [samira],
  );
  await district.ask('samira', 'GET', '/api/session');
  await district.database.everything(
    `UPDATE identity.session SET proven_by = 'totp', proven_at = seen_at`,
  );
  return district.ask('samira', 'POST', '/api/emergency-access', {
    municipality: cori,
    subject: district.subjects[0],
    danger: 'health',
    reason: 'In ospedale, serve sapere chi chiamare.',
  });
};

export const actsThatPublish: Readonly<Record<string, ActAboutPeople>> = {
  invite,
  endWork,
  describeAnew,
  openAccess,
  readPastHabit,
};
