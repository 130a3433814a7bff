import { Module, type DynamicModule } from '@nestjs/common';
import { CaseWorkController } from './http/case-work.controller';
import { CaseloadController } from './http/caseload.controller';
import { CasesController } from './http/cases.controller';
import { EmergencyController } from './http/emergency.controller';
import { DocumentsController } from './http/documents.controller';
import { DraftsController } from './http/drafts.controller';
import { EncountersController } from './http/encounters.controller';
import { GroupsController } from './http/groups.controller';
import { HoursController } from './http/hours.controller';
import { NoticeVersionsController } from './http/notice-versions.controller';
import { NoticesController } from './http/notices.controller';
import { PersonsController } from './http/persons.controller';
import { PlansController, PlanWorkController } from './http/plans.controller';
import { ResidenceController } from './http/residence.controller';
import { SearchController } from './http/search.controller';
import { TodayController } from './http/today.controller';
import { SubstitutionsController } from './http/substitutions.controller';
import { TeamlessController } from './http/teamless.controller';
import { TeamsController } from './http/teams.controller';
import { VisitsController } from './http/visits.controller';
import { AgreePlan } from './use-cases/plans/agree-plan';
import { FollowAction } from './use-cases/plans/follow-action';
import { ListPlanSentences } from './use-cases/plans/list-plan-sentences';
import { OpenPlans } from './use-cases/plans/plan-in-hand';
import { PlannedForToday } from './use-cases/plans/planned-today';
import { PrintPlan } from './use-cases/plans/print-plan';
import { ProposePlan } from './use-cases/plans/propose-plan';
import { ReadPlans } from './use-cases/plans/read-plans';
import { RevisePlan } from './use-cases/plans/revise-plan';
import { WritePlan } from './use-cases/plans/write-plan';
import { AssignTeam } from './use-cases/cases/assign-team';
import { HandOverCases } from './use-cases/cases/hand-over-cases';
import { ReadCaseload } from './use-cases/cases/read-caseload';
import { KeepOtherPlan } from './use-cases/cases/keep-other-plan';
import { KeepTasks } from './use-cases/cases/keep-tasks';
import { MoveCase } from './use-cases/cases/move-case';
import { ReadCase } from './use-cases/cases/read-case';
import { TakeCharge } from './use-cases/cases/take-charge';
import { WriteNote } from './use-cases/cases/write-note';
import { AllOfPerson } from './use-cases/persons/all-of-person';
import { CaseWorkToday } from './use-cases/today/case-work-today';
import { ChangeDocument } from './use-cases/documents/change-document';
import { ChangeEncounter } from './use-cases/encounters/change-encounter';
import { ChooseDigits } from './use-cases/persons/choose-digits';
import { ListColleagues } from './use-cases/team/colleagues';
import { CompleteStep } from './use-cases/encounters/complete-step';
import { CorrectHours } from './use-cases/hours/correct-hours';
import { CorrectPerson } from './use-cases/persons/correct-person';
import { DiscardDraft } from './use-cases/encounters/discard-draft';
import { GiveNotice } from './use-cases/notice/give-notice';
import { KeepContacts } from './use-cases/persons/keep-contacts';
import { KeepDocument } from './use-cases/documents/keep-document';
import { KeepDraft } from './use-cases/encounters/keep-draft';
import { KeepWishes } from './use-cases/persons/keep-wishes';
import { LiftRestriction } from './use-cases/team/lift-restriction';
import { NameTeams } from './use-cases/team/name-teams';
import { PrintHours } from './use-cases/hours/print-hours';
import { PrintGroupSheet } from './use-cases/encounters/print-group-sheet';
import { PromisedWords } from './use-cases/encounters/promised-words';
import { ReadDocuments } from './use-cases/documents/read-documents';
import { ReadDraft } from './use-cases/encounters/read-draft';
import { ReadFactHistory } from './use-cases/persons/read-fact-history';
import { ReadHours } from './use-cases/hours/read-hours';
import { PublishNotice } from './use-cases/notice/publish-notice';
import { ReadNoticeVersions } from './use-cases/notice/read-notice-versions';
import { ReadNotice } from './use-cases/notice/read-notice';
import { ReadPerson } from './use-cases/persons/read-person';
import { ReadPersonInEmergency } from './use-cases/persons/read-person-in-emergency';
import { ReadToday } from './use-cases/today/read-today';
import { ReadResidence } from './use-cases/residence/read-residence';
import { RecogniseVisitor } from './use-cases/recognition/recognise-visitor';
import { RecordEncounter } from './use-cases/encounters/record-encounter';
import { RecordGroup } from './use-cases/encounters/record-group';
import { RegisterPerson } from './use-cases/persons/register-person';
import { RestrictPerson } from './use-cases/team/restrict-person';
import { SayResidence } from './use-cases/residence/say-residence';
import { SearchPersons } from './use-cases/search/search-persons';
import { EndSubstitution } from './use-cases/team/end-substitution';
import { SubstituteColleague } from './use-cases/team/substitute-colleague';
import { TeamMembers } from './use-cases/team/team-members';
import { TieVisit } from './use-cases/recognition/tie-visit';
import { UntieVisit } from './use-cases/recognition/untie-visit';

/** Who comes, whose visit it is, and what was done. */
@Module({
  controllers: [
    TodayController,
    HoursController,
    SearchController,
    EmergencyController,
    PersonsController,
    CasesController,
    CaseWorkController,
    CaseloadController,
    ResidenceController,
    VisitsController,
    TeamsController,
    TeamlessController,
    SubstitutionsController,
    EncountersController,
    DraftsController,
    DocumentsController,
    GroupsController,
    NoticesController,
    NoticeVersionsController,
    PlansController,
    PlanWorkController,
  ],
  providers: [
    RegisterPerson,
    CorrectPerson,
    KeepContacts,
    AllOfPerson,
    ReadPerson,
    ReadPersonInEmergency,
    ReadFactHistory,
    ReadResidence,
    SayResidence,
    ReadNotice,
    ReadNoticeVersions,
    PublishNotice,
    GiveNotice,
    ChooseDigits,
    SearchPersons,
    RecogniseVisitor,
    TieVisit,
    UntieVisit,
    RecordEncounter,
    ChangeEncounter,
    KeepDocument,
    ReadDocuments,
    ChangeDocument,
    KeepDraft,
    ReadDraft,
    DiscardDraft,
    RecordGroup,
    PrintGroupSheet,
    CompleteStep,
    PromisedWords,
    CaseWorkToday,
    ReadToday,
    ReadHours,
    PrintHours,
    CorrectHours,
    ListColleagues,
    RestrictPerson,
    TeamMembers,
    LiftRestriction,
    NameTeams,
    KeepWishes,
    SubstituteColleague,
    EndSubstitution,
    AgreePlan,
    FollowAction,
    ListPlanSentences,
    OpenPlans,
    PlannedForToday,
    PrintPlan,
    ProposePlan,
    ReadPlans,
    RevisePlan,
    WritePlan,
    ReadCase,
    TakeCharge,
    MoveCase,
    AssignTeam,
    KeepTasks,
    WriteNote,
    KeepOtherPlan,
    ReadCaseload,
    HandOverCases,
  ],
})
export class CaseManagementModule {
  static forRoot(): DynamicModule {
    return { module: CaseManagementModule };
  }
}
