import { identityPermissions } from '@one-stop-shop/identity/contracts';
import { ask, because, definePromises, signedInActors } from '@one-stop-shop/shared/server/testing';
import { identityAccess } from './promises/access';
import { identityActs } from './promises/acts';
import { actsThatPublish } from './promises/acts-that-publish';
import { identityGrants } from './promises/grants';

const { ownAccount, openEmergencyAccess, ...administration } = identityPermissions;

/** The one permission of everybody who signed in. */
const everybody = Object.fromEntries(signedInActors.map((actor) => [actor, [ownAccount]]));

const notStaff = ['operator', 'mediator'] as const;

/** What identity promises, for `apps/api-assurance` to judge. */
export const promises = definePromises({
  heldBy: {
    ...everybody,
    operator: [ownAccount, openEmergencyAccess],
    administrator: [ownAccount, ...Object.values(administration)],
  },
  access: identityAccess,
  purges: { 'identity.invitation': ['however young', 'for one municipality too'] },
  tables: {
    withoutMunicipality: {
      'identity.municipality': 'reference data: the municipalities themselves',
      'identity.operator':
        'accounts: the sign-in, administrators, colleagues of a municipality in view',
      'identity.role_given_alone': 'names of roles; nothing about people',
      'identity.session': 'sessions; only the sign-in sees them',
      'identity.password': 'hashes; only the sign-in sees them',
      'identity.passkey': 'public keys of accounts; only the sign-in sees them',
      'identity.authenticator_app': 'sealed secrets of accounts; only the sign-in sees them',
      'identity.challenge': 'questions to passkeys, for minutes; only the sign-in sees them',
      'identity.provider_account': 'accounts at the body’s provider; only the sign-in sees them',
      'identity.staff_change': 'what happened to accounts; only administrators read it',
      'identity.reading_day':
        'how many people an account read about; the service counts, the sign-in asks',
      'identity.recovery': 'letting somebody in anew; only administrators see it',
    },
    readAcrossMunicipalities: {
      'identity.responsible': 'who decides about roles, for the sign-in and those who keep staff',
      'identity.data_protection_contact': 'published anyway, and told across municipalities',
    },
    rolePolicies: {
      'identity.assignment sign_in desk_app': 'for whom somebody works is only known after looking',
    },
  },
  grants: identityGrants,
  mayPublish: {
    operator: 'emergency-access-opened',
    order: 'emergency-access-opened',
    administrator: 'operator-invited',
  },
  mayNotPublish: {
    'operator-invited': ['operator', 'books and plans', 'mediator'],
    'approval-asked': notStaff,
    'mediator-work-ended': notStaff,
    'mediator-described-anew': notStaff,
    'read-past-habit': notStaff,
    'emergency-access-opened': ['desk operator', 'mediator', 'administrator'],
  },
  acts: identityActs,
  publicControllers: [
    'InvitationsController',
    'MunicipalitiesController',
    'PublicApprovalController',
    'SessionController',
    'SessionProofsController',
    'SignInWaysController',
  ],
  aboutNobodyServed: {
    '/api/session': 'whoever signs in; the channel tells kinds and ids, which were not read',
    '/api/account': 'one’s own account',
    '/api/administration/staff': 'those who work here',
    '/api/administration/approvals': 'those who are to work here',
    '/api/administration/responsibles': 'an official of the municipality',
    '/api/administration/data-protection-contacts': 'an address of the municipality',
    '/api/administration/emergency-access': 'who opened which access; of the person only the id',
    '/api/emergency-access': 'who opened which access; of the person only the id',
    '/api/public/invitation': 'those who are invited to work here',
    '/api/public/approval': 'those who are to work here',
    '/api/public/sign-in-ways': 'ways to sign in',
  },
  actsAboutPeople: {
    'GET /api/public/municipalities': ask('nobody', 'GET', '/api/public/municipalities'),
  },
  actsThatPublish,
  columnsAboutOthers: {
    ...because('those who work here', [
      'identity.operator.name',
      'identity.operator.email',
      'identity.passkey.name',
      'identity.recovery.reason',
    ]),
    ...because('those who are to work here, and who decides', [
      'identity.approval.new_name',
      'identity.approval.new_email',
      'identity.approval.decided_by_name',
    ]),
    ...because('officials of a municipality', [
      'identity.responsible.name',
      'identity.responsible.email',
      'identity.data_protection_contact.name',
      'identity.data_protection_contact.email',
    ]),
    'identity.municipality.name': 'a place',
  },
  fuzzerMayMiss: {
    ...because('a code or key that only a device of the person can make', [
      'POST /api/session/totp',
      'POST /api/session/passkey',
      'POST /api/account/passkeys',
      'PATCH /api/account/passkeys/{id}',
      'DELETE /api/account/passkeys/{id}',
      'POST /api/account/authenticator-app/confirm',
    ]),
    ...because('a secret that travels by mail alone', [
      'POST /api/public/invitation/open',
      'POST /api/public/invitation/prepare',
      'POST /api/public/invitation/accept',
      'POST /api/public/approval/open',
      'POST /api/public/approval/decide',
    ]),
    ...because('a session proven by a second factor', [
      'POST /api/emergency-access',
      'POST /api/emergency-access/look-ups',
      'POST /api/emergency-access/{access}/close',
    ]),
    ...because('the password in use and a new one that is strong, in one request', [
      'PUT /api/account/password',
    ]),
    ...because('an account in a state that only one journey brings about', [
      'POST /api/administration/staff/{operatorId}/invitation',
      'DELETE /api/administration/staff/{operatorId}/invitation',
      'DELETE /api/administration/staff/{operatorId}/recovery',
      'POST /api/administration/staff/{operatorId}/recovery/approve',
      'POST /api/administration/approvals/{approvalId}/decide',
      'POST /api/administration/approvals/{approvalId}/link',
      'POST /api/administration/responsibles/{municipality}',
    ]),
    // Many runs reach these; each has a spec of its own besides.
    ...because('rows in a state that the filled world does not have every time', [
      'POST /api/administration/staff',
      'POST /api/administration/staff/{operatorId}/roles',
    ]),
  },
});
