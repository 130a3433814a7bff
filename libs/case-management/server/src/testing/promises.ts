import { casePermissions, personSubject } from '@one-stop-shop/case-management/contracts';
import { because, definePromises } from '@one-stop-shop/shared/server/testing';
import { caseAccess } from './promises/access';
import { caseActs } from './promises/acts';
import { actsAboutPersons } from './promises/acts-about-people';
import {
  actsAboutDrafts,
  draftAccess,
  draftActs,
  draftGrants,
  draftsHeldTwice,
  draftsNoActs,
} from './promises/drafts';
import { actsAboutCases } from './promises/acts-about-cases';
import {
  casesAccess,
  casesActs,
  casesDefiners,
  casesGrants,
  casesHeldTwice,
} from './promises/cases';
import {
  actsAboutDocuments,
  documentAccess,
  documentActs,
  documentGrants,
  documentHolders,
} from './promises/documents';
import { caseGrants } from './promises/grants';
import {
  emergencyActs,
  emergencyActsAboutPeople,
  emergencyDefiner,
  showsInEmergency,
} from './promises/emergency';
import {
  aboutNobodyInHours,
  hoursAccess,
  hoursActs,
  hoursColumnsAboutOthers,
  hoursDefiner,
  hoursGrants,
} from './promises/hours';
import { aboutNobodyInNotices, noticeAccess, noticeActs, noticeGrants } from './promises/notices';
import { ownPageAccess, ownPageActs, ownPageGrants } from './promises/own-page';
import {
  aboutNobodyInPlans,
  actsAboutPlans,
  plansAccess,
  plansActs,
  plansGrants,
  plansHeldTwice,
  plansNoActs,
} from './promises/plans';
import { plantPersons } from './promises/persons';
import {
  actsAboutResidence,
  residenceAccess,
  residenceActs,
  residenceGrants,
} from './promises/residence';
import {
  aboutNobodyInTeams,
  actsAboutTeams,
  actsThatPublishTeams,
  teamAccess,
  teamActs,
  teamDefiners,
  teamGrants,
} from './promises/teams';
import {
  aboutNobodyInSubstitutions,
  substitutionsAccess,
  substitutionsActs,
  substitutionsDefiner,
  substitutionsGrants,
} from './promises/substitutions';
import {
  actsAboutWishes,
  wishesAccess,
  wishesActs,
  wishesDefiners,
  wishesGrants,
} from './promises/wishes';

const { seeCases, takeCharge, writeConfidentialNotes, writePlan, agreePlan, ...others } =
  casePermissions;
const { seeDocuments: _sees, keepDocuments: _keeps, ...rest } = others;
const { readNotes, seePersons, signHours, nameTeams, publishNotice, ...given } = rest;
const { recognise, recordEncounter, registerPerson, seeGivenPersons } = given;

// Restricted persons are found by no emergency; of who becomes one while it is open the use case says
// no more, too.
const foundByNoEmergency = (table: string): string =>
  `case_management.${table} in_emergency: restricted ones too (1, (NOT restricted))`;

/** Beside what is read of people anyway. */
const followsPeople: readonly string[] = [seeCases, writePlan, ...documentHolders.both];

/** What the records of persons promise, for `apps/api-assurance` to judge. */
export const promises = definePromises({
  heldBy: {
    operator: [
      seePersons,
      readNotes,
      signHours,
      seeCases,
      takeCharge,
      writeConfidentialNotes,
      writePlan,
      agreePlan,
      ...documentHolders.both,
      ...Object.values(given),
    ],
    'desk operator': [seePersons, ...Object.values(given)],
    'books and plans': [seePersons, registerPerson, takeCharge, writeConfidentialNotes],
    'moves and tells': [seePersons, recordEncounter],
    mediator: [...Object.values(given), readNotes, ...followsPeople],
    'mediator who looks': [
      seeGivenPersons,
      recognise,
      readNotes,
      seeCases,
      takeCharge,
      writeConfidentialNotes,
      ...documentHolders.sees,
    ],
    administrator: [nameTeams, publishNotice],
    'mediator afterwards': [
      ...Object.values(given),
      ...followsPeople,
      readNotes,
      takeCharge,
      writeConfidentialNotes,
      agreePlan,
    ],
  },
  purges: {
    'case_management.encounter_draft': ['however young', 'for one municipality too'],
    'case_management.recognition_candidate': ['however young', 'for one municipality too'],
    'case_management.recognition_look': ['however young', 'for one municipality too'],
  },
  access: {
    ...{ ...caseAccess, ...hoursAccess, ...noticeAccess, ...ownPageAccess },
    ...{ ...teamAccess, ...wishesAccess, ...substitutionsAccess, ...draftAccess },
    ...{ ...casesAccess, ...plansAccess },
    ...residenceAccess,
    ...documentAccess,
  },
  heldTwice: [
    ...['access', 'encounter'].map(foundByNoEmergency),
    ...[...casesHeldTwice, ...plansHeldTwice],
    ...draftsHeldTwice,
    ...[
      ...['next_step', 'person', 'person_contact', 'person_fact', 'private_part'],
      'residence_title',
    ].map(foundByNoEmergency),
    // Whose substitution it is is found by the substitution, under the policy of substitutions.
    ...['inserts', 'reads'].map(
      (policy) =>
        `case_management.substitution_end ${policy}: any municipality (1, (municipality = ANY (( SELECT platform.municipalities_in_view() AS municipalities_in_view)::text[])))`,
    ),
  ].toSorted(),
  tables: {
    securityDefiners: {
      'case_management.grant_registrar':
        'a trigger: who registers somebody goes on seeing them, and has no right to grant anything',
      ...hoursDefiner,
      'case_management.recognise':
        'who receives somebody is proposed five persons whom they may not see yet; it asks for the permission and the visit itself, and counts',
      ...emergencyDefiner,
      ...teamDefiners,
      ...wishesDefiners,
      ...substitutionsDefiner,
      ...casesDefiners,
      'case_management.forget_tied_words':
        'a trigger: words that were somebody else’s leave a record with the tie, also where who takes it back reads none',
    },
  },
  grants: {
    ...caseGrants,
    desk_app: {
      ...{ ...caseGrants.desk_app, ...hoursGrants, ...noticeGrants, ...ownPageGrants },
      ...{ ...teamGrants, ...wishesGrants, ...substitutionsGrants, ...draftGrants.desk_app },
      ...{ ...casesGrants, ...plansGrants },
      ...residenceGrants,
      ...documentGrants,
    },
    desk_worker: { ...caseGrants.desk_worker, ...draftGrants.desk_worker },
  },
  acts: [
    ...[...caseActs, ...hoursActs, ...noticeActs, ...ownPageActs, ...emergencyActs],
    ...[...teamActs, ...wishesActs, ...substitutionsActs, ...draftActs],
    ...casesActs,
    ...plansActs,
    ...residenceActs,
    ...documentActs,
  ],
  aboutNobodyServed: {
    ...{ ...aboutNobodyInHours, ...aboutNobodyInNotices },
    ...{ ...aboutNobodyInTeams, ...aboutNobodyInSubstitutions, ...aboutNobodyInPlans },
  },
  columnsAboutOthers: hoursColumnsAboutOthers,
  widens: {
    [casePermissions.seePersons]: 'all of the municipality, where one sees those given to them',
    [casePermissions.readNotes]: 'notes and what is sensitive, in what one sees anyway',
    [casePermissions.signHours]: 'the hours of others, where one sees one’s own',
  },
  mayNotPublish: {
    'team-named': ['operator', 'desk operator', 'mediator', 'books and plans'],
  },
  actsThatPublish: actsThatPublishTeams,
  plants: { [personSubject]: plantPersons },
  actsAboutPeople: {
    ...{ ...actsAboutPersons, ...emergencyActsAboutPeople },
    ...{ ...actsAboutTeams, ...actsAboutWishes, ...actsAboutDrafts },
    ...{ ...actsAboutCases, ...actsAboutPlans },
    ...actsAboutResidence,
    ...actsAboutDocuments,
  },
  showsPeople: [
    'GET /api/persons/:id',
    'GET /api/persons/:id/history',
    'GET /api/persons/:id/documents',
    'GET /api/persons/:id/encounter-draft',
    'GET /api/persons/:id/case',
    'GET /api/caseload',
    'GET /api/persons/:id/plan',
    'GET /api/persons/:id/plan/:plan/paper',
    'GET /api/persons/:id/residence',
    'GET /api/persons/:id/residence/history',
    showsInEmergency,
    'GET /api/today',
    'POST /api/groups/sheet',
    'POST /api/persons/search',
    'POST /api/visits/:visit/recognition',
  ],
  personalData: `
    SELECT p.id AS subject, v.text FROM case_management.person p,
           LATERAL (VALUES (p.name), (p.latin), (p.id::text)) AS v (text)
     WHERE v.text IS NOT NULL
     UNION ALL
    SELECT f.person_id, f.value::text FROM case_management.person_fact f
     WHERE f.value IS NOT NULL AND f.kind IN ('names', 'called', 'taxCode', 'residence', 'abode')
     UNION ALL
    SELECT c.person_id, v.text FROM case_management.person_contact c,
           LATERAL (VALUES (c.phone), (c.email)) AS v (text) WHERE v.text IS NOT NULL
     UNION ALL
    SELECT c.person_id, c.id::text FROM case_management.case_record c`,
  noActs: {
    ...{ ...draftsNoActs, ...plansNoActs },
    'POST /api/groups/sheet': 'a paper to sign: nothing is done to anybody',
    'POST /api/persons/search': 'a search: nothing is done to anybody',
    'POST /api/visits/{visit}/recognition': 'a look, which is counted: nothing is done to anybody',
  },
  nothingRead: {
    'POST /api/persons': 'tells the desk the id of whom it has just written down',
  },
  // Many runs reach these; each has a spec of its own besides.
  fuzzerMayMiss: because('rows in a state that the filled world does not have every time', [
    'POST /api/persons/{id}/corrections',
    'PUT /api/persons/{id}/contacts',
    'POST /api/visits/{visit}/tie',
    'POST /api/visits/{visit}/untie',
    'PUT /api/encounters/{id}',
    'POST /api/encounters/{id}/step-done',
    'POST /api/groups',
    'POST /api/substitutions',
    'POST /api/substitutions/{id}/end',
    'POST /api/teamless-records',
    'POST /api/privacy-notices/versions',
    'GET /api/privacy-notices/versions/{version}',
    'GET /api/persons/in-emergency/{access}',
    ...Object.keys(actsAboutPlans),
    ...Object.keys(actsAboutTeams),
    ...Object.keys(actsAboutWishes),
    ...Object.keys(actsAboutDrafts),
    ...Object.keys(actsAboutCases),
    ...Object.keys(actsAboutResidence),
    ...Object.keys(actsAboutDocuments),
  ]),
  writtenByPeople: [
    'case_management.access',
    'case_management.case_event',
    'case_management.case_note',
    'case_management.case_task',
    'case_management.encounter',
    'case_management.other_plan',
    'case_management.person',
    'case_management.person_contact',
    'case_management.person_fact',
    'case_management.private_part',
  ],
});
