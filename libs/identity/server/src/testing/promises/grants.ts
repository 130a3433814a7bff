import type { ContextPromises } from '@one-stop-shop/shared/server/testing';

/** A grant that no use case needs has no line here. */
export const identityGrants: ContextPromises['grants'] = {
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
  },
  desk_worker: {
    'identity.invitation': 'delete',
    'identity.reading_day': 'insert, update, delete',
  },
};
