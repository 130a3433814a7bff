/**
 * What each program of the service may write, with the columns where it may not write a whole
 * row; policies say which rows. A grant that no use case needs has no line here.
 */
export const grants: Readonly<
  Record<'desk_app' | 'desk_worker', Readonly<Record<string, string>>>
> = {
  desk_app: {
    'identity.approval':
      'insert, update (link_no, token_hash, link_sent_at, link_expires_at, decision, decided_at, decided_by, decided_by_name)',
    'identity.assignment': 'insert, update (valid_to, withdrawn_at)',
    'identity.authenticator_app': 'insert, update, delete',
    'identity.challenge': 'insert, update, delete',
    'identity.data_protection_contact': 'insert, update (name, email)',
    'identity.invitation': 'insert, update (accepted_at, withdrawn_at)',
    'identity.municipality': 'insert',
    'identity.operator': 'insert, update (name, languages, joined_at, last_seen_on)',
    'identity.passkey': 'insert, update, delete',
    'identity.password': 'insert, update, delete',
    'identity.provider_account': 'insert, delete',
    'identity.recovery': 'insert, update (approved_by, approved_at, refused_at)',
    'identity.responsible': 'insert, update (name, email, named_at)',
    'identity.session': 'insert, update, delete',
    'identity.staff_change': 'insert',
    'notifications.message': 'update (state, settled_at)',
    'platform.answer_given': 'insert, update (answer)',
    'platform.attempt': 'insert, update, delete',
    'platform.emergency_access': 'insert, update (closed_at)',
    'platform.outbox': 'insert (municipality, name, payload, occurred_at)',
    'platform.read_audit':
      'insert (read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose, request_id, emergency_access)',
    'scheduling.absence': 'insert, delete',
    'scheduling.appointment':
      'insert, update (mediator_id, reservation_id, starts_at, ends_at, state, cancelled_by)',
    'scheduling.closure': 'insert, update (desk_id, first_day, last_day, reason), delete',
    'scheduling.contact': 'insert',
    'scheduling.desk': 'insert',
    'scheduling.feast': 'insert, update (rule, name, offices, source), delete',
    'scheduling.mediator': 'insert',
    'scheduling.opening': 'insert',
    'scheduling.reservation': 'insert, update (active)',
    'scheduling.shift': 'insert, update (valid), delete',
    'scheduling.timetable':
      'insert, update (valid, address, phone, email, email_to_verify), delete',
    'scheduling.travel_time': 'insert',
  },
  desk_worker: {
    'identity.invitation': 'delete',
    'identity.reading_day': 'insert, update, delete',
    'notifications.letter_count': 'insert, update, delete',
    'notifications.message': 'insert, update, delete',
    'platform.answer_given': 'delete',
    'oversight.audit_seal': 'insert',
    'oversight.closed_month': 'insert',
    'oversight.seal_check': 'insert',
    'platform.delivery':
      'insert (event, subscriber, municipality, subject), update (attempts, try_after, last_error, set_aside_at), delete',
    'platform.outbox':
      'insert (municipality, name, payload, occurred_at), update (relayed_at), delete',
    'platform.read_audit':
      'insert (read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose, request_id, emergency_access)',
    'platform.recurring_work':
      'insert (name, due_at), update (due_at, claimed_until, begun_at, ended_at, faults, last_fault, last_fault_at)',
    'scheduling.appointment': 'update (link_hash, code_hash)',
    'scheduling.mediator': 'update (name, languages)',
    'scheduling.shift': 'update (valid), delete',
  },
};
