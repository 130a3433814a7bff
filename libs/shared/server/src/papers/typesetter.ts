/**
 * `handed-out` is PDF/UA-1, which screen readers read: tags, language, title, alternative texts.
 * `kept` is PDF/A-2a, which opens the same way in decades. A file is one or the other.
 */
export type PaperStandard = 'handed-out' | 'kept';

/** What is to be typeset. */
export interface Paper {
  /** Typst, written by us alone: nothing that somebody typed may stand in it. */
  readonly template: string;
  /**
   * JSON that the template finds as `data`. Its texts are texts, whatever they look like; a sign
   * for which no font has a shape becomes a question mark.
   */
  readonly data: object;
  readonly standard: PaperStandard;
  /** Stands in the file; the same paper of the same moment is the same bytes. */
  readonly madeAt: Date;
}

/** Whoever needs a paper asks for it here. */
export abstract class Typesetter {
  /**
   * @returns a PDF
   * @throws ChildBusy when too many wait already
   * @throws PaperRefused when the template is wrong, or lacks a title or an alternative text
   * @throws PaperFailed when it took too long or too much memory, or the typesetter broke
   */
  abstract typeset(paper: Paper): Promise<Uint8Array>;
}
