import type { FieldClass, PublicLanguage } from '@one-stop-shop/shared/contracts';

/** A kind of data, and its name in a sentence: "your appointment". */
export interface FieldClassWords {
  readonly name: FieldClass;
  readonly words: Readonly<Record<PublicLanguage, string>>;
}

/** How people are told which of their data were read, as far as contexts added the kind. */
export class AddedFieldClasses {
  private readonly byName: ReadonlyMap<FieldClass, FieldClassWords>;

  constructor(added: readonly FieldClassWords[]) {
    this.byName = new Map(added.map((one) => [one.name, one]));
  }

  inWords(name: FieldClass, language: PublicLanguage): string | undefined {
    return this.byName.get(name)?.words[language];
  }
}
