import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { NoticeText } from './privacy-notices';

export interface VersionRow {
  readonly version: number;
  readonly validFrom: string;
  readonly required: boolean;
  readonly publishedAt: Date | null;
  readonly publishedBy: string | null;
  readonly languages: { readonly language: PublicLanguage; readonly draft: boolean }[];
}

/** The newest first; nobody publishes a hundred. */
export function readVersions(tx: Transaction, municipality: string): Promise<VersionRow[]> {
  return tx.query<VersionRow>(
    `SELECT version, valid_from::text AS "validFrom", required, published_at AS "publishedAt",
            published_by AS "publishedBy",
            (SELECT jsonb_agg(jsonb_build_object('language', key, 'draft', value -> 'draft')
                              ORDER BY key)
               FROM jsonb_each(texts)) AS languages
       FROM case_management.privacy_notice
      WHERE municipality = $1 ORDER BY version DESC LIMIT 100`,
    [municipality],
  );
}

/** 0 where a municipality has none. */
export async function newestVersion(tx: Transaction, municipality: string): Promise<number> {
  const [newest] = await tx.query<{ version: number }>(
    `SELECT coalesce(max(version), 0) AS version FROM case_management.privacy_notice
      WHERE municipality = $1`,
    [municipality],
  );
  return newest?.version ?? 0;
}

/** All that a version says, by language. */
export async function readTexts(
  tx: Transaction,
  municipality: string,
  version: number,
): Promise<Readonly<Partial<Record<PublicLanguage, NoticeText>>> | undefined> {
  const [found] = await tx.query<{ texts: Partial<Record<PublicLanguage, NoticeText>> }>(
    `SELECT texts FROM case_management.privacy_notice
      WHERE municipality = $1 AND version = $2`,
    [municipality, version],
  );
  return found?.texts;
}

export interface NewVersion {
  readonly municipality: string;
  readonly version: number;
  readonly validFrom: string;
  readonly required: boolean;
  readonly texts: Readonly<Partial<Record<PublicLanguage, NoticeText>>>;
}

/** @returns false where somebody was quicker */
export async function writeVersion(
  tx: Transaction,
  { municipality, version, validFrom, required, texts }: NewVersion,
  publishedBy: string,
): Promise<boolean> {
  const written = await tx.execute(
    `INSERT INTO case_management.privacy_notice
       (municipality, version, valid_from, required, texts, published_by, published_at)
     VALUES ($1, $2, $3::date, $4, $5::jsonb, $6, $7) ON CONFLICT DO NOTHING`,
    [municipality, version, validFrom, required, JSON.stringify(texts), publishedBy, tx.now],
  );
  return written === 1;
}
