import { AccessEntity } from './access.entity';
import { EncounterBeforeEntity } from './encounter-before.entity';
import { EncounterDraftEntity } from './encounter-draft.entity';
import { EncounterEntity } from './encounter.entity';
import { HoursCorrectionEntity } from './hours-correction.entity';
import { LiftingProposalEntity } from './lifting-proposal.entity';
import { NextStepEntity } from './next-step.entity';
import { NoticeGivenEntity } from './notice-given.entity';
import { PersonContactEntity } from './person-contact.entity';
import { PersonEntity } from './person.entity';
import { PersonFactEntity } from './person-fact.entity';
import { PrivatePartEntity } from './private-part.entity';
import { SubstitutionEntity } from './substitution.entity';
import { UnwantedMediatorEntity } from './unwanted-mediator.entity';
import { VisitTieEntity } from './visit-tie.entity';

export const caseEntities = [
  PersonEntity,
  PersonFactEntity,
  PersonContactEntity,
  VisitTieEntity,
  EncounterEntity,
  EncounterBeforeEntity,
  EncounterDraftEntity,
  AccessEntity,
  PrivatePartEntity,
  NextStepEntity,
  HoursCorrectionEntity,
  NoticeGivenEntity,
  LiftingProposalEntity,
  UnwantedMediatorEntity,
  SubstitutionEntity,
];
