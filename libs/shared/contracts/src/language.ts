/** Languages the desks speak, as ISO 639 codes, in the order of need that the district states. */
export const serviceLanguages = [
  'it',
  'en',
  'fr',
  'hi',
  'pa',
  'ur',
  'uk',
  'ar',
  'bn',
  'sq',
  'ro',
  'es',
  'wo',
  'ff',
] as const;

export type ServiceLanguage = (typeof serviceLanguages)[number];

/** Languages in which the public pages and the messages are complete. */
export const publicLanguages = ['it', 'en', 'fr', 'hi', 'pa', 'ur', 'uk', 'ar'] as const;

export type PublicLanguage = (typeof publicLanguages)[number];

const names: Record<ServiceLanguage, string> = {
  it: 'Italiano',
  en: 'English',
  fr: 'Français',
  hi: 'हिन्दी',
  pa: 'ਪੰਜਾਬੀ',
  ur: 'اردو',
  uk: 'Українська',
  ar: 'العربية',
  bn: 'বাংলা',
  sq: 'Shqip',
  ro: 'Română',
  es: 'Español',
  wo: 'Wolof',
  ff: 'Pulaar',
};

/** A language's own name in its own script, as its speakers look for it. */
export function ownName(language: ServiceLanguage): string {
  return names[language];
}

export function isPublicLanguage(language: string): language is PublicLanguage {
  return (publicLanguages as readonly string[]).includes(language);
}

/**
 * The language in which we can write to somebody. Where we have no words yet in
 * theirs, English: the Italian text always stands below it.
 */
export function writtenLanguage(language: ServiceLanguage): PublicLanguage {
  return isPublicLanguage(language) ? language : 'en';
}

export function writingDirection(language: ServiceLanguage): 'ltr' | 'rtl' {
  return language === 'ar' || language === 'ur' ? 'rtl' : 'ltr';
}
