import type { ReferenceMark, TitleCode } from '@one-stop-shop/case-management/contracts';
import titles from './residence-titles.json' with { type: 'json' };

/**
 * What a title means for work and renewal: reference data with its source, dated, which a district
 * confirms. Where law or district says otherwise the row changes, not the code. As a file of its own
 * beside this reader it stays as near to the table it was copied from as can be.
 */
export interface ResidenceTitle {
  readonly code: TitleCode;
  readonly work: 'yes' | 'after_60_days' | 'limited' | 'ask';
  readonly workNote: string;
  readonly usualDuration: string;
  readonly renewalNote: string;
  readonly legalReference?: string;
  /** From and until when it is or was given, YYYY-MM-DD. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly source: string;
  readonly mark: ReferenceMark;
  /** While a conversion into work is pending, with a receipt, one may work. */
  readonly convertible: boolean;
  /** One may work with the receipt of the first application. */
  readonly worksOnFirstReceipt: boolean;
  /** It never ends, whatever day is on the card. */
  readonly noEnd: boolean;
  /** After so many months its limits are over; without it they stay. */
  readonly limitedMonths?: number;
}

export const residenceTitles = titles as readonly ResidenceTitle[];

const byCode = new Map(residenceTitles.map((title) => [title.code, title]));

/** @throws Error for a code that the table doesn't know: the contract knows them all, says a spec */
export function titleOf(code: TitleCode): ResidenceTitle {
  const title = byCode.get(code);
  if (!title) throw new Error('a title without its row of reference data');
  return title;
}
