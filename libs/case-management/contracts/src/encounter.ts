import * as z from 'zod';
import { appointmentId } from '@one-stop-shop/scheduling/contracts';
import {
  defineAct,
  doneAct,
  instant,
  keptDate,
  localDate,
  serviceLanguage,
  writtenLine,
  writtenWordsUpTo,
} from '@one-stop-shop/shared/contracts';
import {
  encounterKinds,
  encounterTopics,
  mediationModes,
  servicesDone,
  teachBacks,
} from './lists/encounter-lists';
import { shownDraft } from './encounter-draft';
import { shownVersion } from './shown-version';

export const encounterId = z.uuid().meta({ id: 'EncounterId' });

const longestNote = 4000;
const longestEncounterMinutes = 600;

/** What is promised at the end: in words of the author, and by when. */
export const nextStep = z
  .strictObject({ words: writtenLine(200), due: localDate })
  .meta({ id: 'NextStep' });

/** What is said of an encounter, whoever was met in it. */
export const encounterContent = {
  kind: z.enum(encounterKinds),
  startedAt: instant,
  minutes: z.int().min(1).max(longestEncounterMinutes),
  language: serviceLanguage,
  mediation: z.enum(mediationModes),
  topics: z.array(z.enum(encounterTopics)).max(12),
  services: z.array(z.enum(servicesDone)).max(12),
  teachBack: z.enum(teachBacks),
  nextStep: nextStep.optional(),
  note: writtenWordsUpTo(longestNote).optional(),
};

/** `POST /api/persons/{id}/encounters`: what was done, with somebody who was met. */
export const recordEncounter = z
  .strictObject({
    /** The visit that it was, if it was one. */
    visit: appointmentId.optional(),
    /** What was begun and is recorded with it: it goes, unless it was written on elsewhere. */
    draft: shownDraft.optional(),
    ...encounterContent,
  })
  .meta({ id: 'RecordEncounter' });

export type RecordEncounter = z.infer<typeof recordEncounter>;

export const recordedEncounter = doneAct.extend({ id: z.uuid() }).meta({ id: 'RecordedEncounter' });

export type RecordedEncounter = z.infer<typeof recordedEncounter>;

export const recordEncounterAct = defineAct('record-encounter', recordEncounter, recordedEncounter);

/** For so long its author changes it without a word; afterwards it is a correction with a reason. */
export const editableHours = 24;

/** `PUT /api/encounters/{id}` */
export const changeEncounter = z
  .strictObject({
    ...encounterContent,
    /** Why, once a day has passed. */
    reason: writtenLine(200).optional(),
    /** Version that the page shows. */
    shown: shownVersion,
  })
  .meta({ id: 'ChangeEncounter' });

export type ChangeEncounter = z.infer<typeof changeEncounter>;

export const changeEncounterAct = defineAct('change-encounter', changeEncounter);

/** `POST /api/encounters/{id}/step-done`: what was promised is done. */
export const stepDoneAct = defineAct('step-done', z.strictObject({}));

/** An encounter as it is read: what is sensitive is missing for who may not read notes. */
export const encounter = z
  .object({
    id: z.uuid(),
    version: z.int(),
    visit: appointmentId.optional(),
    kind: z.enum(encounterKinds),
    startedAt: instant,
    minutes: z.int(),
    language: serviceLanguage,
    mediation: z.enum(mediationModes),
    topics: z.array(z.enum(encounterTopics)),
    services: z.array(z.enum(servicesDone)),
    teachBack: z.enum(teachBacks),
    nextStep: z
      .object({ words: z.string().optional(), due: keptDate, doneAt: instant.optional() })
      .optional(),
    note: z.string().optional(),
    /** Id of the operator. */
    author: z.uuid(),
    writtenAt: instant,
    /** Whether something about it is shown to the team alone. */
    withheld: z.boolean(),
  })
  .meta({ id: 'Encounter' });

export type Encounter = z.infer<typeof encounter>;
