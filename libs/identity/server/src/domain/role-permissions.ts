import { casePermissions } from '@one-stop-shop/case-management/contracts';
import { identityPermissions, type OperatorRole } from '@one-stop-shop/identity/contracts';
import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { sentencesPermissions } from '@one-stop-shop/sentences/contracts';

const { ownAccount } = identityPermissions;

// One by one: what a context adds is given to nobody until somebody decides to whom.
const deskWork = [
  ownAccount,
  schedulingPermissions.seeAgenda,
  schedulingPermissions.bookForSomeone,
  schedulingPermissions.recordAttendance,
  schedulingPermissions.changeAppointment,
  schedulingPermissions.manageDesk,
  schedulingPermissions.manageShifts,
  notificationsPermissions.seeCallList,
  notificationsPermissions.recordCall,
  notificationsPermissions.setContactRule,
  oversightPermissions.seeWhoLooked,
  casePermissions.seePersons,
  casePermissions.seeGivenPersons,
  casePermissions.registerPerson,
  casePermissions.recognise,
  casePermissions.recordEncounter,
  casePermissions.seeOwnHours,
];

// Who receives people sees those who come to them, and those whom somebody gives them.
const reception = [
  ownAccount,
  schedulingPermissions.seeOwnAgenda,
  schedulingPermissions.readWords,
  schedulingPermissions.recordAttendance,
  notificationsPermissions.setContactRule,
  casePermissions.seeGivenPersons,
  casePermissions.registerPerson,
  casePermissions.recognise,
  casePermissions.recordEncounter,
  casePermissions.readNotes,
  casePermissions.writePlan,
  casePermissions.seeCases,
  casePermissions.seeDocuments,
  casePermissions.keepDocuments,
  casePermissions.seeOwnHours,
];

const permissions: Readonly<Record<OperatorRole, readonly string[]>> = {
  desk_operator: deskWork,
  // Who answers for a municipality's work there signs the hours; the administration sees no visits.
  social_worker: [
    ...deskWork,
    schedulingPermissions.readWords,
    identityPermissions.openEmergencyAccess,
    casePermissions.readNotes,
    casePermissions.seeDocuments,
    casePermissions.keepDocuments,
    casePermissions.signHours,
    casePermissions.writePlan,
    casePermissions.agreePlan,
    casePermissions.seeCases,
    casePermissions.takeCharge,
    casePermissions.writeConfidentialNotes,
  ],
  mediator: [...reception, sentencesPermissions.reviewWords],
  practitioner: reception,
  // Released figures come with reporting; until then their page says so.
  district_coordinator: [ownAccount],
  programme_manager: [ownAccount],
  district_administrator: [
    ownAccount,
    identityPermissions.manageStaff,
    identityPermissions.approveRecovery,
    identityPermissions.approveRoles,
    schedulingPermissions.manageDesk,
    schedulingPermissions.manageShifts,
    oversightPermissions.searchReadings,
    oversightPermissions.seeSystemState,
    sentencesPermissions.seeReviewTime,
    casePermissions.nameTeams,
    casePermissions.publishNotice,
  ],
};

/** What a role allows, in the words of the contexts that ask for it. */
export function permissionsOf(role: OperatorRole): readonly string[] {
  return permissions[role];
}
