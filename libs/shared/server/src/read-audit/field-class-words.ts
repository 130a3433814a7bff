import type { FieldClass } from '@one-stop-shop/shared/contracts';
import type { SentenceId } from '../sentences/texts';

/** A kind of data, and the sentence that names it within another: "your appointment". */
export interface FieldClassWords {
  readonly name: FieldClass;
  readonly sentence: SentenceId;
}

/** How people are told which of their data were read, as far as contexts added the kind. */
export class AddedFieldClasses {
  private readonly byName: ReadonlyMap<FieldClass, FieldClassWords>;

  constructor(added: readonly FieldClassWords[]) {
    this.byName = new Map(added.map((one) => [one.name, one]));
  }

  sentenceOf(name: FieldClass): SentenceId | undefined {
    return this.byName.get(name)?.sentence;
  }
}
