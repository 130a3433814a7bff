import { publicLanguages, type PublicLanguage } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { setUpScope, textOf, type SentenceId, type UnitOfWork } from '@one-stop-shop/shared/server';
import { writeFirstNotice, type NoticeText } from '../persistence/notice/privacy-notices';

/** Those of the district LT/1. */
const municipalities = ['059001', '059005', '059006', '059022'] as const;

const paragraphs: readonly SentenceId[] = [
  ...(['privacy.responsible', 'privacy.what', 'privacy.why', 'privacy.free'] as const),
  ...(['privacy.who', 'privacy.looked', 'privacy.rights', 'privacy.more'] as const),
];

/** Before any day to which a demonstration's clock may be set. */
const sinceTheFirstDay = '2018-01-01';

/**
 * The first privacy notice of each municipality, in force from the day on which the service begins.
 * It is copied from the sentences: what somebody was given never changes with a later word.
 */
export async function seedNotices(
  unitOfWork: UnitOfWork,
  { demonstration }: { readonly demonstration: boolean },
): Promise<void> {
  const texts = Object.fromEntries(
    publicLanguages.map((language) => [language, noticeIn(language)]),
  ) as Record<PublicLanguage, NoticeText>;
  for (const municipality of municipalities)
    await unitOfWork.inTransaction(setUpScope('seed', municipality), (tx) =>
      writeFirstNotice(tx, municipality, demonstration ? sinceTheFirstDay : dayOf(tx.now), texts),
    );
}

function noticeIn(language: PublicLanguage): NoticeText {
  const title = textOf('privacy.title', language);
  const said = paragraphs.map((id) => textOf(id, language));
  return {
    title: title.text,
    paragraphs: said.map(({ text }) => text),
    draft: [title, ...said].some(({ isDraft }) => isDraft),
  };
}
