import type { ContextPromises } from '@one-stop-shop/shared/server/testing';

/** A grant that no use case needs has no line here. */
export const platformGrants: ContextPromises['grants'] = {
  desk_app: {
    'platform.answer_given': 'insert, update (answer)',
    'platform.attempt': 'insert, update, delete',
    'platform.emergency_access': 'insert, update (subject, closed_at, subject_kind)',
    'platform.outbox': 'insert (municipality, name, payload, occurred_at)',
    'platform.read_audit':
      'insert (read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose, request_id, emergency_access)',
  },
  desk_worker: {
    'platform.answer_given': 'delete',
    'platform.delivery':
      'insert (event, subscriber, municipality, subject), update (attempts, try_after, last_error, set_aside_at), delete',
    'platform.outbox':
      'insert (municipality, name, payload, occurred_at), update (relayed_at), delete',
    'platform.read_audit':
      'insert (read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose, request_id, emergency_access)',
    'platform.recurring_work':
      'insert (name, due_at), update (due_at, claimed_until, begun_at, ended_at, faults, last_fault, last_fault_at)',
  },
};
