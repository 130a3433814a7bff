import * as z from 'zod';

/** What an id about a person is the id of, as the audit and emergency accesses name it. */
export const subjectKind = z
  .string()
  .max(40)
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .brand<'SubjectKind'>()
  .meta({ id: 'SubjectKind', example: 'appointment' });

export type SubjectKind = z.infer<typeof subjectKind>;

/** A kind that a context owns; it names it in its descriptor too, or `contexts.spec.ts` fails. */
export function defineSubjectKind(name: string): SubjectKind {
  return subjectKind.parse(name);
}

/** Something about a person, as all contexts know it. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}
