import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import pa from './pa.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };

/** The sentences of a message; the Italian ones are the source of the others. */
export type Sentence = keyof typeof it;

export const catalogues: Readonly<Record<PublicLanguage, Readonly<Record<Sentence, string>>>> = {
  it,
  en,
  fr,
  hi,
  pa,
  ur,
  uk,
  ar,
};
