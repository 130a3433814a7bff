import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PublicLanguage } from '@one-stop-shop/shared/contracts';

const served = join(import.meta.dirname, '../../../dist/apps/front-office/browser/i18n');

type Words = { [key: string]: string | Words };

/** The words of one audience in one language, as the pages are served with them. */
export class Catalogue {
  private readonly files: readonly Words[];

  static ofPublicPages(language: PublicLanguage): Catalogue {
    return new Catalogue(language, [
      'shared/public',
      'scheduling/first',
      'scheduling/public',
      'shared/legal',
    ]);
  }

  static ofDesk(language: PublicLanguage): Catalogue {
    const ofStaff = readdirSync(served)
      .map((context) => `${context}/staff`)
      .filter((name) => existsSync(join(served, name)));
    return new Catalogue(language, [...ofStaff, 'shared/public']);
  }

  /** @param names as the routes name them: `scheduling/public` */
  private constructor(language: PublicLanguage, names: readonly string[]) {
    this.files = names.map(
      (name) => JSON.parse(readFileSync(join(served, name, `${language}.json`), 'utf8')) as Words,
    );
  }

  /** The words under a key, with `{{gaps}}` filled. */
  say(key: string, gaps: Readonly<Record<string, string | number>> = {}): string {
    const words = this.files.map((file) => found(file, key)).find(Boolean);
    if (!words) throw new Error(`no words for ${key}`);
    return words.replace(/\{\{(\w+)\}\}/g, (_gap, name: string) => String(gaps[name] ?? ''));
  }
}

function found(words: Words, key: string): string | undefined {
  let here: string | Words | undefined = words;
  for (const part of key.split('.')) here = typeof here === 'object' ? here[part] : undefined;
  return typeof here === 'string' ? here : undefined;
}
