import { createHash } from 'node:crypto';
import { DerivedSecrets } from '@one-stop-shop/shared/server';
import type { KeptRelease, Row } from './kept-release';

/** A column whose old values an upgrade changes, and means to. */
export interface ChangedColumn {
  /** `schema.table.column` */
  readonly column: string;
  readonly why: string;
  /** The migration that came with it: what is kept of later versions has it behind it. */
  readonly by?: string;
  /** What a value becomes; `gone` for no column, `anew` for what can't be foretold. */
  readonly becomes: 'gone' | 'anew' | ((row: Row) => unknown);
  /** Which rows; all of the table unless it says so. */
  readonly of?: (row: Row) => boolean;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A UUID of the first sixteen bytes of a hash. */
const hashedKey = (key: unknown): string =>
  sha256(String(key))
    .toString('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** What is still to change in a release; a line of which nothing happens fails the spec. */
export function changedColumns(release: KeptRelease): readonly ChangedColumn[] {
  return everyChange(release).filter(({ by }) => !by || !release.migrations.includes(by));
}

/** Calls ahead are judged once more after a rule was set; a release without rules has none. */
function judgedCalls({ tables }: KeptRelease): readonly ChangedColumn[] {
  const lastRule = (tables['notifications.contact_rule'] ?? [])
    .map(({ set_at }) => String(set_at))
    .reduce((last, at) => (at > last ? at : last), '');
  if (!lastRule) return [];
  return [
    {
      column: 'notifications.message.safe_contact_at',
      why: 'whoever planned the call may have committed after the rule',
      becomes: 'anew',
      of: (message) =>
        message['by_hand'] === true &&
        message['state'] === 'planned' &&
        String(message['about_starts_at']) > lastRule,
    },
  ];
}

function everyChange(release: KeptRelease): readonly ChangedColumn[] {
  const { secret } = release;
  const secrets = new DerivedSecrets(secret);
  const keyed = (hash: 'linkHash' | 'codeHash') => (row: Row) =>
    secrets.keyedAnew(String(row['id']), {
      linkHash: String(row['link_hash']),
      codeHash: String(row['code_hash']),
    })?.[hash];
  const untriable = 'a copy of the database must not allow to try them out';
  return [
    {
      column: 'platform.answer_given.key',
      why: untriable,
      by: 'KeyedAnswers1796000000302',
      becomes: ({ key }) => hashedKey(key),
    },
    {
      column: 'platform.answer_given.digest',
      why: untriable,
      by: 'KeyedAnswers1796000000302',
      becomes: ({ key, digest }) => sha256(`${key}\n${digest}`).toString('hex'),
    },
    {
      column: 'scheduling.appointment.link_hash',
      why: untriable,
      by: 'KeyedHashes1796000000300',
      becomes: keyed('linkHash'),
    },
    {
      column: 'scheduling.appointment.code_hash',
      why: untriable,
      by: 'KeyedHashes1796000000300',
      becomes: keyed('codeHash'),
    },
    {
      column: 'identity.authenticator_app.sealed_secret',
      why: 'a seal names its secret, so that the secret can be changed',
      by: 'KeyedHashes1796000000300',
      becomes: 'anew',
    },
    {
      column: 'scheduling.reservation.person_key',
      why: 'a place that excluded a person told who asked when they have a visit',
      by: 'PlacesWithoutPersons1796000000200',
      becomes: 'gone',
    },
    ...['attempts', 'try_after', 'last_error'].map((column) => ({
      column: `platform.outbox.${column}`,
      why: 'a try is counted for each subscriber, in platform.delivery',
      by: 'Deliveries1797000000000',
      becomes: 'gone' as const,
    })),
    {
      column: 'scheduling.appointment.words',
      why: 'what people write is sealed by the worker',
      by: 'SealedWords1800000000000',
      becomes: () => null,
      of: ({ words }) => words !== null,
    },
    {
      column: 'platform.outbox.relayed_at',
      why: 'the event that waited has gone to its subscribers',
      becomes: 'anew',
      of: ({ relayed_at }) => relayed_at === null,
    },
    ...judgedCalls(release),
  ];
}
