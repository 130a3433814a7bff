-- The hand-written statements of identity, for whoever reviews them.
-- Made from the code by `npm run statements`; change the code, not this file.

-- identity: persistence/account-changes, beginOwnChange
--   takes $1 uuid
--   may be run by app
SELECT FROM identity.operator WHERE id = $1 FOR UPDATE;

-- identity: persistence/approvals, writeAskedRole
--   takes $1 uuid, $2 text, $3 text, $4 uuid, $5 timestamp with time zone, $6 text, $7 timestamp with time zone, $8 timestamp with time zone, $9 uuid, $10 text, $11 text[], $12 date, $13 date, $14 text, $15 date, $16 date, $17 date
--   may be run by app
INSERT INTO identity.approval
    (id, municipality, kind, asked_by, asked_at, token_hash, link_sent_at, link_expires_at, operator_id, role, places, valid_from, valid_to, authorised_by, authorised_on, secrecy_on, authorised_until)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- identity: persistence/approvals, isHeldOrAsked
--   takes $1 text
--   gives pg_advisory_xact_lock void
--   may be run by app, worker
SELECT pg_advisory_xact_lock(hashtext('identity.approval'), hashtext($1));

-- identity: persistence/approvals, isHeldOrAsked (2)
--   takes $1 uuid, $2 text, $3 text[], $4 date, $5 date, $6 boolean
--   gives held boolean
--   may be run by app
SELECT EXISTS (
    SELECT FROM identity.assignment
     WHERE operator_id = $1 AND role = $2 AND municipality = ANY ($3) AND withdrawn_at IS NULL
       AND daterange(valid_from, valid_to, '[]') && daterange($4, $5, '[]')
       AND ($6 OR authorised_by IS NOT NULL)
  ) OR EXISTS (
    SELECT FROM identity.approval
     WHERE operator_id = $1 AND role = $2 AND places && $3 AND decision IS NULL
       AND daterange(valid_from, valid_to, '[]') && daterange($4, $5, '[]')) AS held;

-- identity: persistence/approvals, writeAskedResponsible
--   takes $1 text
--   gives pg_advisory_xact_lock void
--   may be run by app, worker
SELECT pg_advisory_xact_lock(hashtext('identity.responsible'), hashtext($1));

-- identity: persistence/approvals, writeAskedResponsible (2)
--   takes $1 text, $2 text, $3 text, $4 timestamp with time zone
--   gives waits boolean
--   may be run by app
SELECT EXISTS (
  SELECT FROM identity.approval
   WHERE municipality = $1 AND kind = 'responsible' AND decision IS NULL
     AND new_name = $2 AND new_email = $3 AND link_sent_at > $4) AS waits;

-- identity: persistence/approvals, writeAskedResponsible (3)
--   takes $1 text, $2 timestamp with time zone, $3 uuid
--   may be run by app
UPDATE identity.approval SET decision = 'refused', decided_at = $2, decided_by = $3
  WHERE municipality = $1 AND kind = 'responsible' AND decision IS NULL;

-- identity: persistence/approvals, writeAskedResponsible (4)
--   takes $1 uuid, $2 text, $3 text, $4 uuid, $5 timestamp with time zone, $6 text, $7 timestamp with time zone, $8 timestamp with time zone, $9 text, $10 text
--   may be run by app
INSERT INTO identity.approval (id, municipality, kind, asked_by, asked_at, token_hash, link_sent_at, link_expires_at, new_name, new_email)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- identity: persistence/approvals, writeNewLink
--   takes $1 uuid, $2 timestamp with time zone
--   gives number integer, isOnItsWay boolean
--   may be run by app
SELECT link_no + 1 AS number,
       link_no > 1 AND link_sent_at > $2 AND NOT EXISTS (
         SELECT 1 FROM identity.responsible
          WHERE municipality = approval.municipality AND named_at > link_sent_at
       ) AS "isOnItsWay"
  FROM identity.approval WHERE id = $1 AND decision IS NULL FOR UPDATE;

-- identity: persistence/approvals, writeNewLink (2)
--   takes $1 uuid, $2 integer, $3 text, $4 timestamp with time zone, $5 timestamp with time zone
--   may be run by app
UPDATE identity.approval
  SET link_no = $2, token_hash = $3, link_sent_at = $4, link_expires_at = $5 WHERE id = $1;

-- identity: persistence/approvals, refuseWaiting
--   takes $1 uuid, $2 timestamp with time zone, $3 uuid
--   may be run by app
UPDATE identity.approval SET decision = 'refused', decided_at = $2, decided_by = $3
  WHERE operator_id = $1 AND decision IS NULL;

-- identity: persistence/approvals, writeDecision
--   takes $1 uuid, $2 text, $3 timestamp with time zone, $4 uuid, $5 text
--   may be run by app
UPDATE identity.approval
    SET decision = $2, decided_at = $3, decided_by = $4, decided_by_name = $5
  WHERE id = $1 AND decision IS NULL;

-- identity: persistence/assignments, writeAssignment
--   takes $1 uuid, $2 text, $3 text, $4 date, $5 date, $6 text, $7 date, $8 date, $9 date
--   may be run by app
INSERT INTO identity.assignment (operator_id, municipality, role, valid_from, valid_to,
                                   authorised_by, authorised_on, secrecy_on, authorised_until)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING;

-- identity: persistence/authenticator-apps, writeNewApp
--   takes $1 uuid, $2 bytea, $3 timestamp with time zone
--   may be run by app
INSERT INTO identity.authenticator_app (operator_id, in_use, sealed_secret, made_at)
  VALUES ($1, false, $2, $3) ON CONFLICT (operator_id, in_use) DO UPDATE
    SET sealed_secret = excluded.sealed_secret, made_at = excluded.made_at, last_step = NULL;

-- identity: persistence/authenticator-apps, findApp
--   takes $1 uuid, $2 boolean
--   gives sealed bytea, lastStep double precision
--   may be run by app
SELECT sealed_secret AS sealed, last_step::float8 AS "lastStep"
  FROM identity.authenticator_app WHERE operator_id = $1 AND in_use = $2;

-- identity: persistence/authenticator-apps, appConfirmedAt
--   takes $1 uuid
--   gives at timestamp with time zone
--   may be run by app
SELECT confirmed_at AS at FROM identity.authenticator_app
  WHERE operator_id = $1 AND in_use;

-- identity: persistence/authenticator-apps, spendCode
--   takes $1 uuid, $2 bigint
--   may be run by app
UPDATE identity.authenticator_app SET last_step = $2
  WHERE operator_id = $1 AND in_use AND (last_step IS NULL OR last_step < $2);

-- identity: persistence/authenticator-apps, putNewAppInUse
--   takes $1 uuid
--   may be run by app
DELETE FROM identity.authenticator_app WHERE operator_id = $1 AND in_use;

-- identity: persistence/authenticator-apps, putNewAppInUse (2)
--   takes $1 uuid, $2 timestamp with time zone, $3 bigint
--   may be run by app
UPDATE identity.authenticator_app SET in_use = true, confirmed_at = $2, last_step = $3
  WHERE operator_id = $1 AND NOT in_use;

-- identity: persistence/authenticator-apps, deleteApps
--   takes $1 uuid
--   may be run by app
DELETE FROM identity.authenticator_app WHERE operator_id = $1;

-- identity: persistence/authenticator-apps, sealAppsAnew
--   gives operatorId uuid, inUse boolean, sealed bytea
--   may be run by app
SELECT operator_id AS "operatorId", in_use AS "inUse", sealed_secret AS sealed
  FROM identity.authenticator_app ORDER BY operator_id, in_use FOR UPDATE;

-- identity: persistence/authenticator-apps, sealAppsAnew (2)
--   takes $1 uuid, $2 boolean, $3 bytea
--   may be run by app
UPDATE identity.authenticator_app SET sealed_secret = $3
  WHERE operator_id = $1 AND in_use = $2;

-- identity: persistence/challenges, newChallenge
--   takes $1 timestamp with time zone
--   may be run by app
DELETE FROM identity.challenge WHERE ends_at <= $1;

-- identity: persistence/challenges, newChallenge (2)
--   takes $1 uuid, $2 text, $3 text, $4 timestamp with time zone
--   may be run by app
INSERT INTO identity.challenge (holder, purpose, challenge, ends_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (holder, purpose) DO UPDATE
    SET challenge = excluded.challenge, ends_at = excluded.ends_at;

-- identity: persistence/challenges, takeChallenge
--   takes $1 uuid, $2 text, $3 timestamp with time zone
--   gives challenge text
--   may be run by app
WITH taken AS (DELETE FROM identity.challenge WHERE holder = $1 AND purpose = $2
                 RETURNING challenge, ends_at)
  SELECT challenge FROM taken WHERE ends_at > $3;

-- identity: persistence/data-protection-contacts, readContacts
--   gives municipality text, contact jsonb
--   may be run by app, worker
SELECT code AS municipality,
        CASE WHEN contact.email IS NOT NULL
             THEN jsonb_build_object('name', contact.name, 'email', contact.email) END AS contact
   FROM identity.municipality
   LEFT JOIN identity.data_protection_contact contact ON contact.municipality = code
  ORDER BY identity.municipality.name;

-- identity: persistence/data-protection-contacts, writeContact
--   takes $1 text, $2 text, $3 text
--   may be run by app
INSERT INTO identity.data_protection_contact (municipality, name, email) VALUES ($1, $2, $3)
  ON CONFLICT (municipality) DO UPDATE SET name = excluded.name, email = excluded.email;

-- identity: persistence/emergency-accesses, writeAccess
--   takes $1 text, $2 uuid, $3 text, $4 uuid, $5 text, $6 text[], $7 timestamp with time zone, $8 timestamp with time zone, $9 text, $10 text
--   gives id uuid
--   may be run by app
INSERT INTO platform.emergency_access
    (municipality, subject_kind, subject, reason, operator_id, operator_name, role,
     from_municipalities, opened_at, ends_at, danger)
  SELECT $1, $9, $2, $3, id, name, $5, $6, $7, $8, $10 FROM identity.operator WHERE id = $4
  RETURNING id;

-- identity: persistence/emergency-accesses, settleAccess
--   takes $1 uuid, $2 timestamp with time zone, $3 uuid, $4 text
--   may be run by app
UPDATE platform.emergency_access
    SET closed_at = CASE WHEN $3::uuid IS NULL THEN $2::timestamptz ELSE closed_at END,
        subject = coalesce(subject, $3), subject_kind = coalesce(subject_kind, $4)
  WHERE id = $1;

-- identity: persistence/emergency-accesses, closeAccess
--   takes $1 uuid, $2 timestamp with time zone, $3 uuid
--   may be run by app
UPDATE platform.emergency_access SET closed_at = $2
  WHERE id = $1 AND operator_id = $3 AND closed_at IS NULL AND ends_at > $2;

-- identity: persistence/emergency-accesses, closeAccessesOf
--   takes $1 uuid, $2 timestamp with time zone, $3 text
--   may be run by app
UPDATE platform.emergency_access SET closed_at = $2
  WHERE operator_id = $1 AND ($3::text IS NULL OR role = $3)
    AND closed_at IS NULL AND ends_at > $2;

-- identity: persistence/emergency-accesses, readAccesses
--   takes $1 uuid, $2 uuid, $3 uuid, $4 bigint, $5 uuid
--   gives id uuid, municipality text, subject uuid, danger text, reason text, role text, by jsonb, fromMunicipalities text[], openedAt timestamp with time zone, endsAt timestamp with time zone, closedAt timestamp with time zone
--   may be run by app
SELECT id, municipality, CASE WHEN operator_id = $5 THEN subject END AS subject, danger,
        reason, role,
        jsonb_build_object('id', operator_id, 'name', operator_name) AS by,
        from_municipalities AS "fromMunicipalities", opened_at AS "openedAt",
        ends_at AS "endsAt", closed_at AS "closedAt"
   FROM platform.emergency_access
  WHERE ($1::uuid IS NULL OR operator_id = $1) AND ($2::uuid IS NULL OR id = $2)
    AND ($3::uuid IS NULL OR id < $3)
  ORDER BY id DESC LIMIT $4;

-- identity: persistence/emergency-proofs, mustHaveShownSecondFactor
--   takes $1 uuid
--   gives provenBy text
--   may be run by app
SELECT proven_by AS "provenBy" FROM identity.session WHERE id = $1;

-- identity: persistence/factors, factorsOf
--   takes $1 uuid
--   gives passkeys integer, app boolean, password boolean, provider boolean
--   may be run by app
SELECT (SELECT count(*)::int FROM identity.passkey WHERE operator_id = $1) AS passkeys,
  EXISTS (SELECT 1 FROM identity.authenticator_app
           WHERE operator_id = $1 AND in_use) AS app,
  EXISTS (SELECT 1 FROM identity.password WHERE operator_id = $1) AS password,
  EXISTS (SELECT 1 FROM identity.provider_account WHERE operator_id = $1) AS provider;

-- identity: persistence/factors, forgetFactors, way 1 of 3
--   takes $1 uuid
--   may be run by app
DELETE FROM identity.passkey WHERE operator_id = $1;

-- identity: persistence/factors, forgetFactors, way 2 of 3
--   | DELETE FROM identity.authenticator_app WHERE operator_id = $1

-- identity: persistence/factors, forgetFactors, way 3 of 3
--   | DELETE FROM identity.provider_account WHERE operator_id = $1

-- identity: persistence/found-approvals, readApprovals
--   takes $1 uuid, $2 uuid, $3 boolean, $4 uuid
--   gives id uuid, municipality text, kind text, askedAt timestamp with time zone, askedBy jsonb, about jsonb, asked jsonb, responsible text, linkExpiresAt timestamp with time zone, decision text, decidedAt timestamp with time zone, decidedBy text, mayApprove boolean
--   may be run by app
SELECT approval.id, approval.municipality, kind, asked_at AS "askedAt",
            jsonb_build_object('id', asker.id, 'name', asker.name) AS "askedBy",
            jsonb_build_object('id', subject.id, 'name', coalesce(subject.name, new_name),
                               'email', coalesce(subject.email, new_email)) AS about,
            CASE WHEN kind = 'role' THEN jsonb_build_object(
              'role', role, 'municipalities', places, 'from', valid_from, 'to', valid_to,
              'authorisation', CASE WHEN authorised_by IS NOT NULL THEN jsonb_build_object(
  'body', authorised_by, 'signedOn', authorised_on, 'secrecyOn', secrecy_on,
  'expiresOn', authorised_until) END) END AS asked,
            CASE WHEN responsible.named_at <= link_sent_at
  AND responsible.email NOT IN (asker.email, coalesce(subject.email, '')) THEN responsible.name END AS responsible,
            link_expires_at AS "linkExpiresAt", decision, decided_at AS "decidedAt",
            coalesce(decider.name, decided_by_name) AS "decidedBy",
            coalesce(decision IS NULL AND kind = 'role' AND $4::uuid NOT IN (asked_by, operator_id),
                     false) AS "mayApprove"
       FROM identity.approval
       JOIN identity.operator asker ON asker.id = asked_by
       LEFT JOIN identity.operator subject ON subject.id = operator_id
       LEFT JOIN identity.operator decider ON decider.id = decided_by
       LEFT JOIN identity.responsible ON responsible.municipality = approval.municipality
      WHERE ($1::uuid IS NULL OR approval.id = $1) AND ($2::uuid IS NULL OR operator_id = $2)
        AND (NOT $3::boolean OR decision IS NULL)
      ORDER BY asked_at DESC, approval.id LIMIT 100;

-- identity: persistence/found-approvals, findByLink
--   takes $1 text, $2 timestamp with time zone
--   gives id uuid
--   may be run by app
SELECT id FROM identity.approval
  WHERE token_hash = $1 AND decision IS NULL AND link_expires_at > $2;

-- identity: persistence/found-approvals, municipalityOfWaiting
--   takes $1 uuid
--   gives municipality text
--   may be run by app
SELECT municipality FROM identity.approval
  WHERE operator_id = $1 AND decision IS NULL ORDER BY asked_at, id LIMIT 1;

-- identity: persistence/invitations, writeInvitation
--   takes $1 text
--   gives pg_advisory_xact_lock void
--   may be run by app, worker
SELECT pg_advisory_xact_lock(hashtext('identity.invitation'), hashtext($1));

-- identity: persistence/invitations, writeInvitation (2)
--   takes $1 uuid, $2 text, $3 uuid, $4 text, $5 text, $6 timestamp with time zone, $7 timestamp with time zone
--   may be run by app
INSERT INTO identity.invitation
    (id, municipality, operator_id, kind, token_hash, sent_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7);

-- identity: persistence/invitations, withdrawInvitation
--   takes $1 uuid, $2 timestamp with time zone
--   may be run by app
UPDATE identity.invitation SET withdrawn_at = $2
  WHERE operator_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL;

-- identity: persistence/invitations, findWaitingInvitation
--   takes $1 uuid
--   gives sentAt timestamp with time zone, expiresAt timestamp with time zone
--   may be run by app
SELECT sent_at AS "sentAt", expires_at AS "expiresAt" FROM identity.invitation
  WHERE operator_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL;

-- identity: persistence/municipality-names, municipalityNames
--   gives code text, name text
--   may be run by app, worker
SELECT code, name FROM identity.municipality;

-- identity: persistence/open-sessions, openSession
--   takes $1 timestamp with time zone
--   may be run by app
DELETE FROM identity.session WHERE ends_at <= $1;

-- identity: persistence/open-sessions, readOpenSession
--   takes $1 text, $2 timestamp with time zone, $3 timestamp with time zone, $4 date
--   gives operatorId uuid, name text, sessionId uuid, seenAt timestamp with time zone, endsAt timestamp with time zone, provenAt timestamp with time zone, chosen text, isPastHabit boolean, roles jsonb
--   may be run by app
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
    AND session.ends_at > $2 AND session.seen_at > $3;

-- identity: persistence/own-sessions, sessionsOf
--   takes $1 uuid, $2 timestamp with time zone, $3 timestamp with time zone
--   gives id uuid, device text, openedAt timestamp with time zone, seenAt timestamp with time zone
--   may be run by app
SELECT id, device, opened_at AS "openedAt", seen_at AS "seenAt" FROM identity.session
  WHERE operator_id = $1 AND proven_by IS NOT NULL AND ends_at > $2 AND seen_at > $3
  ORDER BY seen_at DESC, id LIMIT 100;

-- identity: persistence/own-sessions, endSessionOf
--   takes $1 uuid, $2 uuid
--   may be run by app
DELETE FROM identity.session WHERE id = $1 AND operator_id = $2;

-- identity: persistence/own-sessions, endSessionsOf
--   takes $1 uuid, $2 uuid
--   may be run by app
DELETE FROM identity.session WHERE operator_id = $1 AND id IS DISTINCT FROM $2;

-- identity: persistence/passkeys, writePasskey
--   takes $1 uuid, $2 text, $3 bytea, $4 bigint, $5 text[], $6 boolean, $7 text, $8 timestamp with time zone
--   gives id uuid, name text, backedUp boolean, createdAt timestamp with time zone, lastUsedAt timestamp with time zone
--   may be run by app
INSERT INTO identity.passkey (operator_id, credential_id, public_key, counter, transports,
                                backed_up, name, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id, name, backed_up AS "backedUp", created_at AS "createdAt",
          last_used_at AS "lastUsedAt";

-- identity: persistence/passkeys, passkeysOf
--   takes $1 uuid
--   gives id uuid, name text, backedUp boolean, createdAt timestamp with time zone, lastUsedAt timestamp with time zone
--   may be run by app
SELECT id, name, backed_up AS "backedUp", created_at AS "createdAt",
  last_used_at AS "lastUsedAt" FROM identity.passkey WHERE operator_id = $1 ORDER BY created_at, id;

-- identity: persistence/passkeys, keptPasskeysOf
--   takes $1 uuid
--   gives id uuid, credentialId text, publicKey bytea, counter double precision, transports text[]
--   may be run by app
SELECT id, credential_id AS "credentialId", public_key AS "publicKey",
       counter::float8 AS counter, transports
  FROM identity.passkey WHERE operator_id = $1 ORDER BY created_at, id;

-- identity: persistence/passkeys, noteUse
--   takes $1 uuid, $2 bigint, $3 boolean, $4 timestamp with time zone
--   may be run by app
UPDATE identity.passkey SET counter = $2, backed_up = $3, last_used_at = $4
  WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0));

-- identity: persistence/passkeys, renamePasskey
--   takes $1 uuid, $2 uuid, $3 text
--   gives id uuid, name text, backedUp boolean, createdAt timestamp with time zone, lastUsedAt timestamp with time zone
--   may be run by app
WITH renamed AS (UPDATE identity.passkey SET name = $3 WHERE id = $1 AND operator_id = $2
                   RETURNING *)
  SELECT id, name, backed_up AS "backedUp", created_at AS "createdAt",
            last_used_at AS "lastUsedAt" FROM renamed;

-- identity: persistence/passkeys, deletePasskey
--   takes $1 uuid, $2 uuid
--   may be run by app
DELETE FROM identity.passkey WHERE id = $1 AND operator_id = $2;

-- identity: persistence/password-hashes, passwordHashOf
--   takes $1 text
--   gives operatorId uuid, hash text
--   may be run by app
SELECT operator_id AS "operatorId", hash FROM identity.password
  JOIN identity.operator ON operator.id = operator_id WHERE email = $1;

-- identity: persistence/password-hashes, passwordOf
--   takes $1 uuid
--   gives hash text, setAt timestamp with time zone
--   may be run by app
SELECT hash, set_at AS "setAt" FROM identity.password WHERE operator_id = $1;

-- identity: persistence/password-hashes, writePassword
--   takes $1 uuid, $2 text, $3 timestamp with time zone
--   may be run by app
INSERT INTO identity.password (operator_id, hash, set_at) VALUES ($1, $2, $3)
  ON CONFLICT (operator_id) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at;

-- identity: persistence/provider-accounts, findLinkedAccount
--   takes $1 text, $2 text
--   gives operatorId uuid, joinedAt timestamp with time zone
--   may be run by app
SELECT operator.id AS "operatorId", joined_at AS "joinedAt" FROM identity.provider_account
   JOIN identity.operator ON operator.id = operator_id
  WHERE issuer = $1 AND subject = $2;

-- identity: persistence/provider-accounts, findUnlinkedAccount
--   takes $1 text, $2 text
--   gives operatorId uuid, joinedAt timestamp with time zone
--   may be run by app
SELECT id AS "operatorId", joined_at AS "joinedAt" FROM identity.operator
  WHERE email = $1 AND NOT EXISTS (SELECT 1 FROM identity.provider_account
                                    WHERE operator_id = operator.id AND issuer = $2);

-- identity: persistence/provider-accounts, linkAccount
--   takes $1 text, $2 text, $3 uuid, $4 timestamp with time zone
--   may be run by app
INSERT INTO identity.provider_account (issuer, subject, operator_id, linked_at)
  VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING;

-- identity: persistence/provider-accounts, acceptWelcome
--   takes $1 uuid, $2 timestamp with time zone
--   may be run by app
UPDATE identity.invitation SET accepted_at = $2
  WHERE operator_id = $1 AND kind = 'welcome' AND accepted_at IS NULL
    AND withdrawn_at IS NULL AND expires_at > $2;

-- identity: persistence/reading-days, takeTheCount
--   gives taken boolean
--   may be run by app, worker
SELECT pg_try_advisory_xact_lock(hashtext('identity.reading_day')) AS taken;

-- identity: persistence/reading-days, countReadings
--   gives at timestamp with time zone
--   may be run by worker
SELECT max(counted_at) AS at FROM identity.reading_day;

-- identity: persistence/reading-days, countReadings (2)
--   takes $1 timestamp with time zone, $2 timestamp with time zone
--   may be run by worker
WITH reading AS (
    SELECT CASE WHEN reader ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN reader::uuid END AS operator_id,
           (read_at AT TIME ZONE 'Europe/Rome')::date AS day, subject, municipality
      FROM platform.read_audit
     WHERE municipality = ANY ((SELECT array_agg(code) FROM identity.municipality)::text[])
       AND read_at >= $1 AND purpose IN ('desk-work', 'mediation')),
  counted AS (
    SELECT operator_id, day, array_agg(DISTINCT subject) AS subjects,
           array_agg(DISTINCT municipality) AS municipalities
      FROM reading WHERE operator_id IS NOT NULL GROUP BY operator_id, day)
  INSERT INTO identity.reading_day AS kept
         (operator_id, day, people, subjects, municipalities, counted_at)
  SELECT operator_id, day, cardinality(subjects), subjects, municipalities, $2 FROM counted
      ON CONFLICT (operator_id, day) DO UPDATE SET
         (people, subjects) = (
           SELECT greatest(kept.people, count(*)::int), array_agg(one)
             FROM (SELECT unnest(kept.subjects) UNION SELECT unnest(excluded.subjects)) AS all_of (one)),
         municipalities = ARRAY (
           SELECT unnest(kept.municipalities) UNION SELECT unnest(excluded.municipalities)),
         counted_at = excluded.counted_at;

-- identity: persistence/reading-days, busyDays
--   takes $1 date, $2 integer, $3 integer
--   gives id uuid, people integer, steps integer, before integer[], untold text[]
--   may be run by worker
SELECT id, people, steps,
       ARRAY (SELECT people FROM identity.reading_day AS before
               WHERE before.operator_id = busy.operator_id
                 AND before.day < busy.day AND before.day >= busy.day - $3::int) AS before,
       ARRAY (SELECT unnest(municipalities) EXCEPT SELECT unnest(told)) AS untold
  FROM identity.reading_day AS busy WHERE day >= $1 AND people > $2;

-- identity: persistence/reading-days, askAgain
--   takes $1 uuid, $2 integer, $3 integer, $4 timestamp with time zone
--   may be run by worker
UPDATE identity.reading_day SET habit = $2, steps = $3, asked_at = $4 WHERE id = $1;

-- identity: persistence/reading-days, noteTold
--   takes $1 uuid, $2 text[]
--   may be run by worker
UPDATE identity.reading_day SET told = told || $2::text[] WHERE id = $1;

-- identity: persistence/reading-days, forgetOldDays
--   takes $1 date
--   may be run by worker
UPDATE identity.reading_day SET subjects = '{}' WHERE day < $1 AND subjects <> '{}';

-- identity: persistence/reading-days, forgetOldDays (2)
--   takes $1 date
--   may be run by worker
DELETE FROM identity.reading_day WHERE day < $1;

-- identity: persistence/recoveries, findProposal
--   takes $1 uuid, $2 timestamp with time zone
--   gives id uuid, operatorId uuid, proposedBy uuid, proposer text, reason text, proposedAt timestamp with time zone
--   may be run by app
SELECT recovery.id, operator_id AS "operatorId", proposed_by AS "proposedBy",
        proposer.name AS proposer, reason, proposed_at AS "proposedAt"
   FROM identity.recovery JOIN identity.operator proposer ON proposer.id = proposed_by
  WHERE operator_id = $1 AND approved_at IS NULL AND refused_at IS NULL AND proposed_at > $2;

-- identity: persistence/recoveries, writeProposal
--   takes $1 uuid, $2 timestamp with time zone, $3 timestamp with time zone
--   may be run by app
UPDATE identity.recovery SET refused_at = $2
  WHERE operator_id = $1 AND approved_at IS NULL AND refused_at IS NULL AND proposed_at <= $3;

-- identity: persistence/recoveries, writeProposal (2)
--   takes $1 uuid, $2 uuid, $3 text, $4 timestamp with time zone
--   may be run by app
INSERT INTO identity.recovery (operator_id, proposed_by, reason, proposed_at)
  VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING;

-- identity: persistence/recoveries, decide
--   takes $1 uuid, $2 timestamp with time zone, $3 uuid
--   may be run by app
UPDATE identity.recovery
    SET approved_by = $3, approved_at = CASE WHEN $3::uuid IS NOT NULL THEN $2::timestamptz END,
        refused_at = CASE WHEN $3::uuid IS NULL THEN $2::timestamptz END
  WHERE id = $1 AND approved_at IS NULL AND refused_at IS NULL;

-- identity: persistence/responsibles, readResponsibles
--   gives municipality text, responsible jsonb
--   may be run by app, worker
SELECT code AS municipality,
        CASE WHEN responsible.email IS NOT NULL THEN jsonb_build_object(
          'name', responsible.name, 'email', responsible.email) END AS responsible
   FROM identity.municipality
   LEFT JOIN identity.responsible ON responsible.municipality = code
  ORDER BY identity.municipality.name;

-- identity: persistence/responsibles, findResponsible
--   takes $1 text
--   gives name text, email text
--   may be run by app, worker
SELECT name, email FROM identity.responsible WHERE municipality = $1;

-- identity: persistence/responsibles, writeResponsible
--   takes $1 text, $2 text, $3 text, $4 timestamp with time zone
--   may be run by app
INSERT INTO identity.responsible (municipality, name, email, named_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (municipality) DO UPDATE
    SET name = excluded.name, email = excluded.email, named_at = excluded.named_at;

-- identity: persistence/responsibles, isResponsible
--   takes $1 text
--   gives named boolean
--   may be run by app, worker
SELECT EXISTS (SELECT FROM identity.responsible WHERE email = $1) AS named;

-- identity: persistence/session-proofs, findSessionToProve
--   takes $1 text, $2 timestamp with time zone, $3 timestamp with time zone
--   gives sessionId uuid, operatorId uuid, links jsonb
--   may be run by app
SELECT id AS "sessionId", operator_id AS "operatorId",
        CASE WHEN links_issuer IS NOT NULL THEN jsonb_build_object(
          'issuer', links_issuer, 'subject', links_subject) END AS links
   FROM identity.session
  WHERE token_hash = $1 AND ends_at > $2 AND seen_at > $3 FOR UPDATE;

-- identity: persistence/session-proofs, proveSession
--   takes $1 uuid, $2 text, $3 text, $4 timestamp with time zone, $5 timestamp with time zone
--   may be run by app
UPDATE identity.session
    SET token_hash = $2, proven_by = $3, proven_at = $4, seen_at = $4, wrong_proofs = 0,
        links_issuer = NULL, links_subject = NULL,
        ends_at = CASE WHEN proven_by IS NULL THEN $5 ELSE ends_at END
  WHERE id = $1;

-- identity: persistence/session-proofs, countWrongProof
--   takes $1 uuid
--   may be run by app
UPDATE identity.session SET wrong_proofs = wrong_proofs + 1 WHERE id = $1;

-- identity: persistence/session-proofs, countWrongProof (2)
--   takes $1 uuid, $2 integer
--   may be run by app
DELETE FROM identity.session WHERE id = $1 AND wrong_proofs >= $2;

-- identity: persistence/staff-assignments, assign
--   takes $1 uuid, $2 text[], $3 text, $4 date, $5 date, $6 text, $7 date, $8 date, $9 date
--   may be run by app
INSERT INTO identity.assignment
    (operator_id, municipality, role, valid_from, valid_to, authorised_by, authorised_on, secrecy_on, authorised_until)
  SELECT $1, municipality, $3, $4, $5, $6, $7, $8, $9 FROM unnest($2::text[]) AS municipality
  ON CONFLICT DO NOTHING;

-- identity: persistence/staff-assignments, makeWay
--   takes $1 uuid, $2 text, $3 text[], $4 date, $5 date, $6 timestamp with time zone
--   may be run by app
UPDATE identity.assignment
    SET valid_to = CASE WHEN valid_from < $4::date THEN $4::date - 1 ELSE valid_to END,
        withdrawn_at = CASE WHEN valid_from >= $4::date THEN $6::timestamptz END
  WHERE operator_id = $1 AND role = $2 AND municipality = ANY ($3)
    AND withdrawn_at IS NULL AND authorised_by IS NULL
    AND daterange(valid_from, valid_to, '[]') && daterange($4, $5, '[]');

-- identity: persistence/staff-assignments, endWork
--   takes $1 uuid, $2 timestamp with time zone, $3 text, $4 text[], $5 date
--   gives role text, municipality text
--   may be run by app
WITH ended AS (
    UPDATE identity.assignment SET withdrawn_at = $2
     WHERE operator_id = $1 AND withdrawn_at IS NULL AND ($3::text IS NULL OR role = $3)
       AND ($4::text[] IS NULL OR municipality = ANY ($4)) AND (valid_to IS NULL OR valid_to >= $5::date)
    RETURNING role, municipality
  ) SELECT DISTINCT role, municipality FROM ended ORDER BY role, municipality;

-- identity: persistence/staff-assignments, endWorkAfter
--   takes $1 uuid, $2 timestamp with time zone, $3 text, $4 text[], $5 date
--   gives role text, municipality text
--   may be run by app
WITH ended AS (
    UPDATE identity.assignment
       SET valid_to = CASE WHEN valid_from <= $5::date THEN $5::date ELSE valid_to END,
           withdrawn_at = CASE WHEN valid_from > $5::date THEN $2::timestamptz END
     WHERE operator_id = $1 AND withdrawn_at IS NULL AND ($3::text IS NULL OR role = $3)
       AND ($4::text[] IS NULL OR municipality = ANY ($4)) AND (valid_to IS NULL OR valid_to > $5::date)
    RETURNING role, municipality
  ) SELECT DISTINCT role, municipality FROM ended ORDER BY role, municipality;

-- identity: persistence/staff-assignments, isAdministeredWithout
--   gives pg_advisory_xact_lock void
--   may be run by app, worker
SELECT pg_advisory_xact_lock(hashtext('identity.administrators'));

-- identity: persistence/staff-assignments, isAdministeredWithout (2)
--   takes $1 uuid, $2 date
--   gives exist boolean
--   may be run by app, worker
SELECT EXISTS (
  SELECT 1 FROM identity.assignment
    JOIN identity.operator ON operator.id = operator_id AND joined_at IS NOT NULL
   WHERE role = 'district_administrator' AND operator_id <> $1 AND withdrawn_at IS NULL
     AND valid_from <= $2::date
     AND coalesce(valid_to, 'infinity') >= (
           SELECT greatest($2::date, max(coalesce(theirs.valid_to, 'infinity')))
             FROM identity.assignment theirs
            WHERE theirs.operator_id = $1 AND theirs.role = 'district_administrator'
              AND theirs.withdrawn_at IS NULL)) AS exist;

-- identity: persistence/staff-assignments, municipalityOfReception
--   takes $1 uuid, $2 timestamp with time zone, $3 date, $4 text[]
--   gives municipality text
--   may be run by app, worker
SELECT municipality FROM identity.assignment
  WHERE operator_id = $1 AND role = ANY ($4) AND (withdrawn_at IS NULL OR withdrawn_at > $2)
    AND (valid_to IS NULL OR valid_to >= $3::date)
  ORDER BY valid_from, municipality LIMIT 1;

-- identity: persistence/staff-changes, noteChange
--   takes $1 uuid, $2 timestamp with time zone, $3 uuid, $4 text, $5 jsonb
--   may be run by app
INSERT INTO identity.staff_change (operator_id, at, by_operator, kind, details)
  VALUES ($1, $2, $3, $4, $5);

-- identity: persistence/staff-changes, readHistory
--   takes $1 uuid
--   gives at timestamp with time zone, kind text, details jsonb, by jsonb
--   may be run by app
SELECT change.at, change.kind, change.details,
        CASE WHEN change.by_operator IS NULL THEN NULL
             ELSE jsonb_build_object('id', doer.id, 'name', doer.name) END AS by
   FROM identity.staff_change change
   LEFT JOIN identity.operator doer ON doer.id = change.by_operator
  WHERE change.operator_id = $1 ORDER BY change.at DESC, change.id DESC LIMIT 100;

-- identity: persistence/staff-members, readStaff
--   takes $1 date, $2 timestamp with time zone, $3 text, $4 text, $5 text, $6 uuid, $7 bigint
--   gives id uuid, name text, email text, languages text[], lastSeenOn text, state text, recoveryProposed boolean, approvalWaiting boolean, assignments jsonb
--   may be run by app
SELECT * FROM (
  SELECT operator.id, operator.name, operator.email, operator.languages,
         operator.last_seen_on::text AS "lastSeenOn",
         CASE WHEN work.ahead IS NULL AND NOT EXISTS (SELECT 1 FROM identity.approval
                        WHERE approval.operator_id = operator.id AND decision IS NULL
                          AND (valid_to IS NULL OR valid_to >= $1::date)) THEN 'ended'
              WHEN operator.joined_at IS NOT NULL THEN 'active'
              WHEN EXISTS (SELECT 1 FROM identity.recovery
                           WHERE recovery.operator_id = operator.id AND approved_at IS NOT NULL) THEN 'factor-lost'
              ELSE 'invited' END AS state,
         work.ahead IS NOT NULL AND EXISTS (SELECT 1 FROM identity.recovery
                           WHERE recovery.operator_id = operator.id AND approved_at IS NULL AND refused_at IS NULL AND proposed_at > $2) AS "recoveryProposed",
         EXISTS (SELECT 1 FROM identity.approval
                        WHERE approval.operator_id = operator.id AND decision IS NULL
                          AND (valid_to IS NULL OR valid_to >= $1::date)) AS "approvalWaiting",
         coalesce(work.ahead, '[]') AS assignments
    FROM identity.operator
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('role', role, 'municipality', municipality,
                                          'from', valid_from, 'to', valid_to,
                                          'authorisation', CASE WHEN authorised_by IS NOT NULL THEN jsonb_build_object(
  'body', authorised_by, 'signedOn', authorised_on, 'secrecyOn', secrecy_on,
  'expiresOn', authorised_until) END)
                       ORDER BY role, valid_from, municipality) AS ahead
        FROM identity.assignment WHERE operator_id = operator.id AND withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to >= $1::date)
    ) AS work) AS member
      WHERE ($3::text IS NULL OR strpos(lower(name), lower($3)) > 0 OR strpos(email, lower($3)) > 0)
        AND ($4::text IS NULL OR state = $4 OR $4 = 'recovery-proposed' AND "recoveryProposed"
             OR $4 = 'approval-waiting' AND "approvalWaiting")
        AND ($5::text IS NULL OR (lower(name), id) > (lower($5), $6::uuid))
      ORDER BY lower(name), id LIMIT $7;

-- identity: persistence/staff-members, findMember
--   takes $1 date, $2 timestamp with time zone, $3 uuid
--   gives id uuid, name text, email text, languages text[], lastSeenOn text, state text, recoveryProposed boolean, approvalWaiting boolean, assignments jsonb
--   may be run by app
SELECT * FROM (
  SELECT operator.id, operator.name, operator.email, operator.languages,
         operator.last_seen_on::text AS "lastSeenOn",
         CASE WHEN work.ahead IS NULL AND NOT EXISTS (SELECT 1 FROM identity.approval
                        WHERE approval.operator_id = operator.id AND decision IS NULL
                          AND (valid_to IS NULL OR valid_to >= $1::date)) THEN 'ended'
              WHEN operator.joined_at IS NOT NULL THEN 'active'
              WHEN EXISTS (SELECT 1 FROM identity.recovery
                           WHERE recovery.operator_id = operator.id AND approved_at IS NOT NULL) THEN 'factor-lost'
              ELSE 'invited' END AS state,
         work.ahead IS NOT NULL AND EXISTS (SELECT 1 FROM identity.recovery
                           WHERE recovery.operator_id = operator.id AND approved_at IS NULL AND refused_at IS NULL AND proposed_at > $2) AS "recoveryProposed",
         EXISTS (SELECT 1 FROM identity.approval
                        WHERE approval.operator_id = operator.id AND decision IS NULL
                          AND (valid_to IS NULL OR valid_to >= $1::date)) AS "approvalWaiting",
         coalesce(work.ahead, '[]') AS assignments
    FROM identity.operator
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('role', role, 'municipality', municipality,
                                          'from', valid_from, 'to', valid_to,
                                          'authorisation', CASE WHEN authorised_by IS NOT NULL THEN jsonb_build_object(
  'body', authorised_by, 'signedOn', authorised_on, 'secrecyOn', secrecy_on,
  'expiresOn', authorised_until) END)
                       ORDER BY role, valid_from, municipality) AS ahead
        FROM identity.assignment WHERE operator_id = operator.id AND withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to >= $1::date)
    ) AS work) AS member WHERE id = $3;

-- identity: persistence/staff-members, readFormerAssignments
--   takes $1 date, $2 uuid
--   gives role text, municipality text, from text, to text, authorisation jsonb
--   may be run by app, worker
SELECT role, municipality, valid_from::text AS "from",
            least(valid_to, (withdrawn_at AT TIME ZONE 'Europe/Rome')::date)::text AS "to",
            CASE WHEN authorised_by IS NOT NULL THEN jsonb_build_object(
  'body', authorised_by, 'signedOn', authorised_on, 'secrecyOn', secrecy_on,
  'expiresOn', authorised_until) END AS authorisation
       FROM identity.assignment
      WHERE operator_id = $2 AND NOT (withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to >= $1::date))
      ORDER BY 4 DESC, role, municipality LIMIT 100;

-- identity: persistence/valid-invitations, findValidInvitation
--   takes $1 text, $2 timestamp with time zone, $3 date
--   gives id uuid, operatorId uuid, kind text, name text, email text, expiresAt timestamp with time zone, assignments jsonb, workBegins text
--   may be run by app
SELECT invitation.id, invitation.operator_id AS "operatorId", invitation.kind, operator.name,
            operator.email, invitation.expires_at AS "expiresAt", work.ahead AS assignments,
            work.begins::text AS "workBegins"
       FROM identity.invitation
       JOIN identity.operator ON operator.id = invitation.operator_id
       CROSS JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('role', role, 'municipality', municipality,
                                             'from', valid_from, 'to', valid_to,
                                             'authorisation', CASE WHEN authorised_by IS NOT NULL THEN jsonb_build_object(
  'body', authorised_by, 'signedOn', authorised_on, 'secrecyOn', secrecy_on,
  'expiresOn', authorised_until) END,
                                             'approved', approved)
                          ORDER BY role, valid_from, municipality) AS ahead,
                min(valid_from) FILTER (WHERE approved) AS begins
           FROM (SELECT true AS approved, role, municipality, valid_from, valid_to,
                        authorised_by, authorised_on, secrecy_on, authorised_until
                   FROM identity.assignment
                  WHERE operator_id = operator.id AND withdrawn_at IS NULL
                 UNION ALL
                 SELECT false, role, place, valid_from, valid_to, authorised_by, authorised_on, secrecy_on, authorised_until
                   FROM identity.approval, unnest(places) AS place
                  WHERE operator_id = operator.id AND decision IS NULL) AS given
          WHERE valid_to IS NULL OR valid_to >= $3::date
       ) AS work
      WHERE token_hash = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > $2
        AND work.ahead IS NOT NULL;

-- identity: persistence/valid-invitations, markAccepted
--   takes $1 uuid, $2 timestamp with time zone
--   may be run by app
UPDATE identity.invitation SET accepted_at = $2
  WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL;

-- identity: persistence/written-accounts, writeAccount
--   takes $1 text, $2 text, $3 text[], $4 timestamp with time zone
--   gives id uuid
--   may be run by app
INSERT INTO identity.operator (email, name, languages, created_at)
  VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING RETURNING id;

-- identity: persistence/written-accounts, changeAccount
--   takes $1 uuid, $2 text, $3 text[]
--   gives name text, languages text[]
--   may be run by app
WITH former AS (SELECT id, name, languages FROM identity.operator WHERE id = $1 FOR UPDATE),
       changed AS (UPDATE identity.operator SET name = $2, languages = $3 WHERE id = $1)
  SELECT name, languages FROM former;

-- identity: persistence/written-accounts, setJoined
--   takes $1 uuid, $2 timestamp with time zone
--   may be run by app
UPDATE identity.operator SET joined_at = $2 WHERE id = $1;

-- identity: persistence/written-accounts, forgetPassword
--   takes $1 uuid
--   may be run by app
DELETE FROM identity.password WHERE operator_id = $1;

-- identity: persistence/written-accounts, findUnjoined
--   takes $1 text
--   gives id uuid
--   may be run by app, worker
SELECT id FROM identity.operator WHERE email = $1 AND joined_at IS NULL;

-- identity: persistence/written-accounts, hasAccount
--   takes $1 text
--   gives known boolean
--   may be run by app, worker
SELECT EXISTS (SELECT FROM identity.operator WHERE email = $1) AS known;

-- identity: use-cases/approval-message, ApprovalMessage.read
--   takes $1 uuid[], $2 timestamp with time zone
--   gives id uuid, name text, email text, municipality text, askedBy text, linkNumber integer, expiresAt timestamp with time zone
--   may be run by app, worker
SELECT approval.id, responsible.name, responsible.email, municipality.name AS municipality,
              asker.name AS "askedBy", link_no AS "linkNumber", link_expires_at AS "expiresAt"
         FROM identity.approval
         JOIN identity.operator asker ON asker.id = asked_by
         LEFT JOIN identity.operator subject ON subject.id = operator_id
         JOIN identity.responsible ON responsible.municipality = approval.municipality
         JOIN identity.municipality ON municipality.code = approval.municipality
        WHERE approval.id = ANY ($1) AND decision IS NULL AND link_expires_at > $2
          AND responsible.named_at <= link_sent_at
  AND responsible.email NOT IN (asker.email, coalesce(subject.email, ''));

-- identity: use-cases/emergency-access-message, EmergencyAccessMessage.read
--   takes $1 uuid[], $2 text
--   gives id uuid, accessId uuid, email text, told text, opened text, from text[], by text, role text, danger text, openedAt timestamp with time zone, endsAt timestamp with time zone
--   may be run by app, worker
SELECT access.id, access.id AS "accessId", contact.email, told.name AS told,
        opened.name AS opened,
        (SELECT array_agg(home.name ORDER BY home.name) FROM identity.municipality home
          WHERE home.code = ANY (access.from_municipalities)) AS "from",
        access.operator_name AS by, access.role, access.danger,
        access.opened_at AS "openedAt",
        access.ends_at AS "endsAt"
   FROM platform.emergency_access access
   JOIN identity.municipality opened ON opened.code = access.municipality
   JOIN identity.municipality told ON told.code = $2
   JOIN identity.data_protection_contact contact ON contact.municipality = told.code
  WHERE access.id = ANY ($1);

-- identity: use-cases/emergency-door, EmergencyDoor.open
--   may be run by app, worker
SET TRANSACTION READ ONLY;

-- identity: use-cases/invitation-message, InvitationMessage.read
--   takes $1 uuid[], $2 timestamp with time zone
--   gives id uuid, kind text, name text, email text, expiresAt timestamp with time zone, tokenHash text
--   may be run by app, worker
SELECT invitation.id, invitation.kind, operator.name, operator.email,
        expires_at AS "expiresAt", token_hash AS "tokenHash"
   FROM identity.invitation JOIN identity.operator ON operator.id = operator_id
  WHERE invitation.id = ANY ($1) AND accepted_at IS NULL AND withdrawn_at IS NULL
    AND expires_at > $2;

-- identity: use-cases/mediator-accounts-query, MediatorAccountsQuery.find
--   takes $1 text[], $2 uuid[], $3 date, $4 date, $5 text[]
--   gives id uuid, name text, languages text[], assignments jsonb
--   may be run by app, worker
SELECT operator.id, operator.name, operator.languages,
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
  ORDER BY lower(operator.name), operator.id;

-- identity: use-cases/reader-names-query, ReaderNamesQuery.of
--   takes $1 uuid[]
--   gives id uuid, name text
--   may be run by app
SELECT operator_id AS id, operator_name AS name FROM platform.emergency_access
   WHERE operator_id = ANY ($1::uuid[])
  UNION ALL
  SELECT id, name FROM identity.operator WHERE id = ANY ($1::uuid[]);

-- identity: use-cases/reader-names-query, ReaderNamesQuery.working
--   takes $1 text[], $2 text[], $3 date, $4 text[]
--   gives id uuid, name text, municipality text, roles text[], receives boolean
--   may be run by app, worker
SELECT operator.id, operator.name, municipality, array_agg(DISTINCT role) AS roles,
        bool_or(role = ANY ($4)) AS receives FROM identity.assignment
   JOIN identity.operator ON operator.id = assignment.operator_id
  WHERE municipality = ANY ($1) AND role = ANY ($2) AND withdrawn_at IS NULL
    AND valid_from <= $3::date AND (valid_to IS NULL OR valid_to >= $3::date)
    AND joined_at IS NOT NULL
  GROUP BY operator.id, operator.name, municipality
  ORDER BY lower(operator.name), operator.id, municipality;

-- identity: use-cases/reader-names-query, ReaderNamesQuery.left
--   takes $1 text[], $2 text[], $3 date
--   gives id uuid, municipality text
--   may be run by app, worker
SELECT operator_id AS id, municipality FROM identity.assignment
   WHERE municipality = ANY ($1) AND role = ANY ($2)
   GROUP BY operator_id, municipality
  HAVING bool_and(withdrawn_at IS NOT NULL OR valid_to < $3::date)
   ORDER BY operator_id, municipality;

-- identity: use-cases/reading-message, ReadingMessage.read
--   takes $1 uuid[], $2 text
--   gives id uuid, email text, told text, by text, askedAt timestamp with time zone, people integer, habit integer
--   may be run by worker
SELECT reading_day.id, contact.email, told.name AS told,
        coalesce(operator.name, operator_id::text) AS by, asked_at AS "askedAt", people, habit
   FROM identity.reading_day
   JOIN identity.municipality told ON told.code = $2
   JOIN identity.data_protection_contact contact ON contact.municipality = told.code
   LEFT JOIN identity.operator ON operator.id = operator_id
  WHERE reading_day.id = ANY ($1) AND asked_at IS NOT NULL;

-- identity: use-cases/register-municipality, RegisterMunicipality.run
--   takes $1 text, $2 text, $3 text, $4 integer, $5 boolean, $6 text[]
--   may be run by app
INSERT INTO identity.municipality (code, name, cadastral, inhabitants, lead, neighbours)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (code) DO NOTHING;

-- identity: use-cases/register-operator, RegisterOperator.run
--   takes $1 uuid, $2 text, $3 text, $4 text[], $5 timestamp with time zone
--   gives id uuid
--   may be run by app
INSERT INTO identity.operator (id, email, name, languages, created_at, joined_at)
  VALUES (coalesce($1, uuidv7()), $2, $3, $4, $5, $5) ON CONFLICT (email) DO NOTHING RETURNING id;

-- identity: use-cases/register-operator, RegisterOperator.run (2)
--   takes $1 text
--   gives id uuid
--   may be run by app, worker
SELECT id FROM identity.operator WHERE email = $1;

-- identity: use-cases/team-naming-message, TeamNamingMessage.read
--   takes $1 uuid[], $2 uuid[], $3 uuid[], $4 timestamp with time zone[], $5 text
--   gives id uuid, name text, email text, municipality text, colleague text, by text, at timestamp with time zone
--   may be run by app, worker
SELECT naming.id, responsible.name, responsible.email, municipality.name AS municipality,
       coalesce(colleague.name, naming.colleague::text) AS colleague,
       coalesce(asker.name, naming.by::text) AS by, naming.at
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[])
       AS naming (id, colleague, by, at)
  JOIN identity.responsible ON responsible.municipality = $5
  JOIN identity.municipality ON municipality.code = responsible.municipality
  LEFT JOIN identity.operator colleague ON colleague.id = naming.colleague
  LEFT JOIN identity.operator asker ON asker.id = naming.by;
