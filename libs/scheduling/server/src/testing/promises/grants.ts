import type { ContextPromises } from '@one-stop-shop/shared/server/testing';

/** A grant that no use case needs has no line here. */
export const schedulingGrants: ContextPromises['grants'] = {
  desk_app: {
    'scheduling.absence': 'insert, delete',
    'scheduling.appointment':
      'insert, update (mediator_id, reservation_id, starts_at, ends_at, state, cancelled_by, arrived_at, practitioner_id)',
    'scheduling.closure': 'insert, update (desk_id, first_day, last_day, reason), delete',
    'scheduling.contact': 'insert',
    'scheduling.desk': 'insert',
    'scheduling.feast': 'insert, update (rule, name, offices, source), delete',
    'scheduling.mediator': 'insert',
    'scheduling.opening': 'insert',
    'scheduling.received_as': 'insert, delete',
    'scheduling.reservation': 'insert, update (active)',
    'scheduling.shift': 'insert, update (valid), delete',
    'scheduling.timetable':
      'insert, update (valid, address, phone, email, email_to_verify), delete',
    'scheduling.travel_time': 'insert',
    'scheduling.undoable_change':
      'insert, update (act, left_reservation_id, held_reservation_id, done_at, undone_at), delete',
  },
  desk_worker: {
    'scheduling.appointment': 'update (words, link_hash, code_hash, words_sealed, words_month)',
    'scheduling.mediator': 'update (name, languages)',
    'scheduling.shift': 'update (valid), delete',
  },
};
