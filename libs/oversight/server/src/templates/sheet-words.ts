import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import {
  asHtml,
  asText,
  type SaidSentence,
  type Say,
  type SentenceId,
  type Slots,
} from '@one-stop-shop/shared/server';

/** Of which kinds the sentences are that a list of who looked says. */
export const kindsOfSheet = ['looked', 'translation'];

/** Says the sentences of one list in its language, and remembers whether one of them is a draft. */
export class SheetWords {
  private draft = false;

  constructor(
    private readonly say: Say,
    readonly language: PublicLanguage,
  ) {}

  get hasDraft(): boolean {
    return this.draft;
  }

  html(id: SentenceId, slots?: Slots): string {
    return asHtml(this.said(id, slots));
  }

  /** Of a sentence without places. */
  text(id: SentenceId): string {
    return asText(this.said(id), 'ltr');
  }

  /** That a machine has translated, in the language of the list and in Italian. */
  aboutDrafts(): string {
    const note = (language: PublicLanguage) => asHtml(this.say('translation.by-machine', language));
    return `<p class="small">${note(this.language)}<br>
<span lang="it" dir="ltr">${note('it')}</span></p>`;
  }

  private said(id: SentenceId, slots?: Slots): SaidSentence {
    const said = this.say(id, this.language, slots);
    this.draft ||= said.isDraft;
    return said;
  }
}
