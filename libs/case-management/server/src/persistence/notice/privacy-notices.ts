import { randomUUID } from 'node:crypto';
import type { GiveNotice, NoticeGiven } from '@one-stop-shop/case-management/contracts';
import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { PublishedNotice } from '../../domain/privacy-notice';
import { NoticeGivenEntity } from './notice-given.entity';
import type { PersonEntity } from '../persons/person.entity';

type Whose = Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>;

/** One language of a notice, as it was published. */
export interface NoticeText {
  readonly title: string;
  readonly paragraphs: string[];
  /** A machine has translated it, and nobody has read that. */
  readonly draft: boolean;
}

/** The newest notice that is in force today; undefined where a municipality has none. */
export async function noticeInForce(
  tx: Transaction,
  municipality: string,
): Promise<PublishedNotice | undefined> {
  const [notice] = await tx.query<{
    version: number;
    validFrom: string;
    languages: PublicLanguage[];
    required: number | null;
  }>(
    `SELECT version, valid_from::text AS "validFrom",
            ARRAY(SELECT jsonb_object_keys(texts)) AS languages,
            (SELECT max(r.version) FROM case_management.privacy_notice r
              WHERE r.municipality = $1 AND r.valid_from <= $2::date AND r.required) AS required
       FROM case_management.privacy_notice n
      WHERE n.municipality = $1 AND n.valid_from <= $2::date
      ORDER BY n.version DESC LIMIT 1`,
    [municipality, dayOf(tx.now)],
  );
  return notice;
}

/** What it says in one of its languages. */
export async function readNoticeText(
  tx: Transaction,
  { municipality, version }: { readonly municipality: string; readonly version: number },
  language: PublicLanguage,
): Promise<NoticeText> {
  const [found] = await tx.query<{ text: NoticeText | null }>(
    `SELECT texts -> $3::text AS text FROM case_management.privacy_notice
      WHERE municipality = $1 AND version = $2`,
    [municipality, version, language],
  );
  if (!found?.text) throw new Error(`notice ${version} of ${municipality} has no ${language}`);
  return found.text;
}

/** The first notice of a municipality; where there is one, it stays as it is. */
export async function writeFirstNotice(
  tx: Transaction,
  municipality: string,
  validFrom: string,
  texts: Readonly<Record<PublicLanguage, NoticeText>>,
): Promise<void> {
  await tx.query(
    `INSERT INTO case_management.privacy_notice
       (municipality, version, valid_from, required, texts)
     VALUES ($1, 1, $2::date, true, $3::jsonb) ON CONFLICT DO NOTHING`,
    [municipality, validFrom, JSON.stringify(texts)],
  );
}

export async function writeNoticeGiven(
  tx: Transaction,
  { id: personId, municipality, restricted }: Whose,
  given: GiveNotice,
  givenBy: string,
): Promise<void> {
  await tx.repository(NoticeGivenEntity).insert({
    ...{ id: randomUUID(), personId, municipality, restricted, ...given, givenBy },
    givenAt: tx.now,
  });
}

/** Most that are shown: nobody is given it that often. */
const mostGiven = 50;

/** What somebody was given, the newest first. */
export async function readNoticesGiven(
  tx: Transaction,
  { id, municipality }: Whose,
): Promise<NoticeGiven[]> {
  const rows = await tx.repository(NoticeGivenEntity).find({
    where: { municipality, personId: id },
    order: { givenAt: 'DESC', version: 'DESC', id: 'ASC' },
    take: mostGiven,
  });
  return rows.map(({ id: given, version, language, how, givenAt, givenBy }) => ({
    ...{ id: given, version, language, how, givenBy },
    givenAt: givenAt.toISOString(),
  }));
}
