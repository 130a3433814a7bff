import type { ContextPromises } from '@one-stop-shop/shared/server/testing';

/** A grant that no use case needs has no line here. */
export const caseGrants: ContextPromises['grants'] = {
  desk_app: {
    'case_management.access': 'insert',
    'case_management.encounter':
      'insert, update (kind, started_at, minutes, language, mediation, topics, services, teach_back, withheld, version)',
    'case_management.encounter_before': 'insert',
    'case_management.next_step': 'insert, update (due, done_at, done_by), delete',
    'case_management.person':
      'insert, update (name, latin, birth_year, language, version, last_met_at, wishes_woman)',
    'case_management.person_contact': 'insert, update (replaced_at)',
    'case_management.person_fact': 'insert, update (replaced_at)',
    'case_management.private_part': 'insert, update (sealed), delete',
    'case_management.search_token': 'insert, delete',
    'case_management.visit_tie': 'insert, update (untied_at, untied_by, agreed_at, agreed_by)',
  },
  desk_worker: {
    'case_management.recognition_candidate': 'delete',
    'case_management.recognition_look': 'delete',
  },
};
