import type { Sent } from '@one-stop-shop/api/testing';
import type { Reasons, TestDatabase } from '@one-stop-shop/shared/server/testing';
import { promised } from '../promises/promised';

/** What is known about people, by context; the subject is how the audit knows the person. */
const personal = promised.flatMap(({ personalData = [] }) => personalData);

/** Answers that hold the id of somebody and nothing that was read, and why. */
const nothingRead: Reasons = Object.assign({}, ...promised.map((one) => one.nothingRead));

/**
 * Looks at every answer of the service: where it holds what is known about a person, the
 * audit must hold a line of the same request about that person. New routes fall under it
 * by being asked. It ends every window after each answer: a line of an earlier request
 * stands for no later one, so that each has to record what it shows.
 */
export class ReadingsWatch {
  readonly unrecorded: string[] = [];
  private readonly showing = new Set<string>();

  constructor(private readonly database: TestDatabase) {}

  /** Every operation that has shown somebody. */
  get shown(): readonly string[] {
    return [...this.showing];
  }

  async look(sent: Sent): Promise<void> {
    try {
      await this.hold(sent);
    } finally {
      await endWindows(this.database);
    }
  }

  private async hold(sent: Sent): Promise<void> {
    const operation = `${sent.method} ${sent.route}`;
    if (sent.status >= 300 || operation in nothingRead) return;
    const people = await this.peopleIn(sent);
    if (people.length === 0) return;
    const recorded = await this.recordedBy(sent.requestId);
    const missing = people.filter((subjects) => !subjects.some((one) => recorded.has(one)));
    if (missing.length > 0)
      this.unrecorded.push(`${operation} showed ${missing.length} unrecorded`);
    this.showing.add(operation);
  }

  /** For everything in the answer that is about a person: whom it may be about. */
  async peopleIn({ text, url }: Pick<Sent, 'text' | 'url'>): Promise<string[][]> {
    const byWord = new Map<string, string[]>();
    for (const query of personal) {
      for (const row of await this.database.everything<{ subject: string; text: string | null }>(
        query,
      )) {
        for (const word of row.text?.match(/[\p{L}\p{N}+@.-]{8,}/gu) ?? []) {
          byWord.set(word, [...(byWord.get(word) ?? []), row.subject]);
        }
      }
    }
    const asked = decodeURIComponent(url);
    return [...byWord]
      .filter(([word]) => text.includes(word) && !asked.includes(word))
      .map(([, subjects]) => subjects);
  }

  private async recordedBy(requestId: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.everything<{ subject: string }>(
      'SELECT subject FROM platform.read_audit WHERE request_id = $1',
      [requestId],
    );
    return new Set(rows.map(({ subject }) => subject));
  }
}

/** From now on whatever is read again has a line of its own. */
async function endWindows(database: TestDatabase): Promise<void> {
  await database.everything(
    `SET session_replication_role = replica;
     UPDATE platform.read_audit SET window_start = NULL WHERE window_start IS NOT NULL`,
  );
}
