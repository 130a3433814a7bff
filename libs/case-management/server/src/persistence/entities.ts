import { CaseAssignmentEntity } from './cases/case-assignment.entity';
import { CaseEventEntity } from './cases/case-event.entity';
import { CaseNoteEntity } from './cases/case-note.entity';
import { CaseRecordEntity } from './cases/case-record.entity';
import { CaseTaskEntity } from './cases/case-task.entity';
import { OtherPlanEntity } from './cases/other-plan.entity';
import { AccessEntity } from './encounters/access.entity';
import { DocumentEntity } from './documents/document.entity';
import { EncounterBeforeEntity } from './encounters/encounter-before.entity';
import { EncounterDraftEntity } from './encounters/encounter-draft.entity';
import { EncounterEntity } from './encounters/encounter.entity';
import { HoursCorrectionEntity } from './hours/hours-correction.entity';
import { LiftingProposalEntity } from './team/lifting-proposal.entity';
import { NextStepEntity } from './encounters/next-step.entity';
import { NoticeGivenEntity } from './notice/notice-given.entity';
import { PersonContactEntity } from './persons/person-contact.entity';
import { PersonEntity } from './persons/person.entity';
import { PersonFactEntity } from './persons/person-fact.entity';
import { PlanActionEntity } from './plans/plan-action.entity';
import { PlanEntity } from './plans/plan.entity';
import { PrivatePartEntity } from './persons/private-part.entity';
import { ResidenceDetailEntity } from './residence/residence-detail.entity';
import { ResidenceTitleEntity } from './residence/residence-title.entity';
import { SubstitutionEntity } from './team/substitution.entity';
import { UnwantedMediatorEntity } from './persons/unwanted-mediator.entity';
import { VisitTieEntity } from './recognition/visit-tie.entity';

export const caseEntities = [
  PersonEntity,
  PersonFactEntity,
  PersonContactEntity,
  VisitTieEntity,
  EncounterEntity,
  EncounterBeforeEntity,
  EncounterDraftEntity,
  DocumentEntity,
  AccessEntity,
  PlanActionEntity,
  PlanEntity,
  PrivatePartEntity,
  NextStepEntity,
  HoursCorrectionEntity,
  NoticeGivenEntity,
  LiftingProposalEntity,
  UnwantedMediatorEntity,
  SubstitutionEntity,
  CaseRecordEntity,
  CaseEventEntity,
  CaseAssignmentEntity,
  CaseTaskEntity,
  CaseNoteEntity,
  OtherPlanEntity,
  ResidenceTitleEntity,
  ResidenceDetailEntity,
];
