import type { Subject } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import { kindsRead } from '../persistence/readings-of-subject';

/**
 * What the contexts know about the person whom one subject is about, so that a person gets one
 * list over all of it; the app binds the answers.
 */
export abstract class SubjectsOfPerson {
  /** The asked one among them; undefined for a kind of which nobody knows whose it is. */
  abstract of(tx: Transaction, subject: Subject): Promise<readonly Subject[] | undefined>;
}

/** All that is known about whoever this id is about: by what it was read as, nothing if it never was. */
export async function subjectsBehind(
  tx: Transaction,
  known: SubjectsOfPerson,
  id: string,
): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const kind of await kindsRead(tx, id)) {
    const subject = { kind, id };
    subjects.push(...((await known.of(tx, subject)) ?? [subject]));
  }
  return subjects;
}
