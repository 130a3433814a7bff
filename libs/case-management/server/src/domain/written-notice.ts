import type { PublishNotice } from '@one-stop-shop/case-management/contracts';
import { NoticeInThePast } from './problems';

/** What somebody wrote in one language, as it is kept: an empty line ends a paragraph. */
export function asNoticeText({ title, words, reviewed }: PublishNotice['texts']['it']): {
  readonly title: string;
  readonly paragraphs: string[];
  readonly draft: boolean;
} {
  return { title, paragraphs: words.split(/\n\n+/), draft: !reviewed };
}

/** @throws NoticeInThePast */
export function mustBeToCome({ validFrom }: Pick<PublishNotice, 'validFrom'>, today: string): void {
  if (validFrom < today) throw new NoticeInThePast();
}
