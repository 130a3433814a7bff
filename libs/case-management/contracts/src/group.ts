import * as z from 'zod';
import { defineAct, doneAct, instant, writtenLine } from '@one-stop-shop/shared/contracts';
import { encounterContent } from './encounter';
import { personId } from './person';

/** Most persons of one group; a room of the desks holds fewer. */
export const mostParticipants = 40;

const participants = z
  .array(personId)
  .max(mostParticipants)
  .refine((all) => new Set(all).size === all.length, { error: 'named-twice' });

const { kind: _, nextStep: __, note: ___, ...told } = encounterContent;

/**
 * `POST /api/groups`: what several persons did together, a workshop on the CV for example. Each gets
 * an encounter of their own, and none of them tells who else was there.
 */
export const recordGroup = z
  .strictObject({ persons: participants.min(1), ...told })
  .meta({ id: 'RecordGroup' });

export type RecordGroup = z.infer<typeof recordGroup>;

export const recordedGroup = doneAct
  .extend({ id: z.uuid(), /** How many encounters were written. */ encounters: z.int() })
  .meta({ id: 'RecordedGroup' });

export type RecordedGroup = z.infer<typeof recordedGroup>;

export const recordGroupAct = defineAct('record-group', recordGroup, recordedGroup);

/** `POST /api/groups/sheet`: a paper on which those who come sign; with nobody named, empty lines. */
export const groupSheet = z
  .strictObject({ title: writtenLine(100), startedAt: instant, persons: participants })
  .meta({ id: 'GroupSheet' });

export type GroupSheet = z.infer<typeof groupSheet>;
