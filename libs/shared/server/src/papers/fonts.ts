import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Packages of fonts, in the order in which a sign is looked for, and the names of their files. */
const packages = {
  'titillium-web': 'TitilliumWeb',
  // Latin, Cyrillic and Greek.
  'noto-sans': 'NotoSans',
  // In Urdu too: Nastaliq, which slopes, takes twice the height of a line.
  'noto-sans-arabic': 'NotoSansArabic',
  'noto-sans-gurmukhi': 'NotoSansGurmukhi',
  'noto-sans-devanagari': 'NotoSansDevanagari',
  'noto-sans-bengali': 'NotoSansBengali',
};

/** The two weights that papers have. */
const weights = ['400Regular', '700Bold'];

/** The font files of papers, where npm has put them: sources and built programs find them alike. */
export function fontFiles(): string[] {
  return Object.entries(packages).flatMap(([name, file]) => {
    const folder = dirname(resolve(`@expo-google-fonts/${name}/package.json`));
    return weights.map((weight) => join(folder, weight, `${file}_${weight}.ttf`));
  });
}
