import * as z from 'zod';
import { instant } from './local-date';

/**
 * How somebody learns of what staff does about them: a closed list, each with its sentence in the
 * catalogue of the staff, `learns.<way>`. A new way comes with its words.
 */
export const waysToLearn = [
  /** A letter goes out by itself, in their language. */
  'email',
  /** They stand on the list of people to call. */
  'call',
  /** They are at the desk or on the phone: whoever acts tells them. */
  'present',
  /** They left nothing by which anybody could tell them. */
  'none',
  /** It changes nothing that they would have to know. */
  'not_told',
] as const;

export const wayToLearn = z
  .enum(waysToLearn)
  .meta({ id: 'WayToLearn', description: 'How the person learns of an act of the staff' });

export type WayToLearn = z.infer<typeof wayToLearn>;

/** For how long an act is offered to be taken back, in milliseconds. */
export const undoWindowMs = 10_000;

/** What is pressed in the last moment is still on its way; so much later the server takes it. */
export const undoInFlightMs = 900;

/**
 * How long after an act that can be taken back the person is told of it: never before the way
 * back is closed, on any clock of ours.
 */
export const toldAfterMs = 15_000;

/** What every act of the staff on somebody answers. */
export const doneAct = z
  .object({
    learns: wayToLearn,
    /** Missing for what can't be taken back by one press. */
    undo: z
      .object({
        /** Until when whoever acted may take it back; the person is told later than that. */
        until: instant,
      })
      .optional(),
  })
  .meta({ id: 'DoneAct' });

export type DoneAct = z.infer<typeof doneAct>;

/** Something that staff does about somebody: what it is asked with, and what it answers. */
export interface ActDefinition<
  Asks extends z.ZodType = z.ZodType,
  Answers extends z.ZodType<DoneAct> = z.ZodType<DoneAct>,
> {
  /** `cancel-appointment` */
  readonly name: string;
  readonly asks: Asks;
  readonly answers: Answers;
}

/**
 * Said once, in the contracts of its context; the route says `@Performs` it. Nothing that staff
 * does about a person is defined otherwise, so none can leave out how the person learns of it.
 * @param answers where it tells more than every act does: `doneAct` extended
 */
export function defineAct<
  Asks extends z.ZodType,
  Answers extends z.ZodType<DoneAct> = typeof doneAct,
>(name: string, asks: Asks, answers?: Answers): ActDefinition<Asks, Answers> {
  return { name, asks, answers: answers ?? (doneAct as unknown as Answers) };
}
