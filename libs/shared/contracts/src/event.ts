import * as z from 'zod';
import { keptInstant } from './local-date';
import { municipalityCode } from './municipality-code';

/** Said by every event besides its own fields. */
const always = {
  /** Whose it is. */
  municipality: municipalityCode,
  /** When it happened, by the injected clock. */
  at: keptInstant,
};

/** Something that happens in a context and that others may follow: ids and moments, nobody's data. */
export interface EventDefinition<
  Name extends string = string,
  Shape extends z.ZodRawShape = z.ZodRawShape,
> {
  readonly name: Name;
  /** The field that says what it is about: events about the same keep their order; null for none. */
  readonly subject: string | null;
  readonly schema: z.ZodObject<{ name: z.ZodLiteral<Name> } & typeof always & Shape>;
  /** Why it is published although nobody follows it. */
  readonly unfollowed?: string | undefined;
}

/** As a follower reads it. */
export type EventOf<Definition extends EventDefinition> = z.output<Definition['schema']>;

export function defineEvent<Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  subject: (keyof Shape & string) | null,
  shape: Shape,
  unfollowed?: string,
): EventDefinition<Name, Shape> {
  const schema = z.object({ name: z.literal(name), ...always, ...shape });
  return { name, subject, schema, unfollowed };
}
