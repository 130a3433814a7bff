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
import { PrivatePartEntity } from './persons/private-part.entity';
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
  PrivatePartEntity,
  NextStepEntity,
  HoursCorrectionEntity,
  NoticeGivenEntity,
  LiftingProposalEntity,
  UnwantedMediatorEntity,
  SubstitutionEntity,
];
