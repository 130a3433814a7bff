import { Module, type DynamicModule } from '@nestjs/common';
import { EmergencyController } from './http/emergency.controller';
import { DraftsController } from './http/drafts.controller';
import { EncountersController } from './http/encounters.controller';
import { GroupsController } from './http/groups.controller';
import { HoursController } from './http/hours.controller';
import { NoticeVersionsController } from './http/notice-versions.controller';
import { NoticesController } from './http/notices.controller';
import { PersonsController } from './http/persons.controller';
import { SearchController } from './http/search.controller';
import { TodayController } from './http/today.controller';
import { SubstitutionsController } from './http/substitutions.controller';
import { TeamlessController } from './http/teamless.controller';
import { TeamsController } from './http/teams.controller';
import { VisitsController } from './http/visits.controller';
import { AllOfPerson } from './use-cases/all-of-person';
import { ChangeEncounter } from './use-cases/change-encounter';
import { ChooseDigits } from './use-cases/choose-digits';
import { ListColleagues } from './use-cases/colleagues';
import { CompleteStep } from './use-cases/complete-step';
import { CorrectHours } from './use-cases/correct-hours';
import { CorrectPerson } from './use-cases/correct-person';
import { DiscardDraft } from './use-cases/discard-draft';
import { GiveNotice } from './use-cases/give-notice';
import { KeepContacts } from './use-cases/keep-contacts';
import { KeepDraft } from './use-cases/keep-draft';
import { KeepWishes } from './use-cases/keep-wishes';
import { LiftRestriction } from './use-cases/lift-restriction';
import { NameTeams } from './use-cases/name-teams';
import { PrintHours } from './use-cases/print-hours';
import { PrintGroupSheet } from './use-cases/print-group-sheet';
import { PromisedWords } from './use-cases/promised-words';
import { ReadDraft } from './use-cases/read-draft';
import { ReadFactHistory } from './use-cases/read-fact-history';
import { ReadHours } from './use-cases/read-hours';
import { PublishNotice } from './use-cases/publish-notice';
import { ReadNoticeVersions } from './use-cases/read-notice-versions';
import { ReadNotice } from './use-cases/read-notice';
import { ReadPerson } from './use-cases/read-person';
import { ReadPersonInEmergency } from './use-cases/read-person-in-emergency';
import { ReadToday } from './use-cases/read-today';
import { RecogniseVisitor } from './use-cases/recognise-visitor';
import { RecordEncounter } from './use-cases/record-encounter';
import { RecordGroup } from './use-cases/record-group';
import { RegisterPerson } from './use-cases/register-person';
import { RestrictPerson } from './use-cases/restrict-person';
import { SearchPersons } from './use-cases/search-persons';
import { EndSubstitution } from './use-cases/end-substitution';
import { SubstituteColleague } from './use-cases/substitute-colleague';
import { TeamMembers } from './use-cases/team-members';
import { TieVisit } from './use-cases/tie-visit';
import { UntieVisit } from './use-cases/untie-visit';

/** Who comes, whose visit it is, and what was done. */
@Module({
  controllers: [
    TodayController,
    HoursController,
    SearchController,
    EmergencyController,
    PersonsController,
    VisitsController,
    TeamsController,
    TeamlessController,
    SubstitutionsController,
    EncountersController,
    DraftsController,
    GroupsController,
    NoticesController,
    NoticeVersionsController,
  ],
  providers: [
    RegisterPerson,
    CorrectPerson,
    KeepContacts,
    AllOfPerson,
    ReadPerson,
    ReadPersonInEmergency,
    ReadFactHistory,
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
    KeepDraft,
    ReadDraft,
    DiscardDraft,
    RecordGroup,
    PrintGroupSheet,
    CompleteStep,
    PromisedWords,
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
  ],
})
export class CaseManagementModule {
  static forRoot(): DynamicModule {
    return { module: CaseManagementModule };
  }
}
