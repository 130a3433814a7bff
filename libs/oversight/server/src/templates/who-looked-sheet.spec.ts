import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import { defineFieldClass } from '@one-stop-shop/shared/contracts';
import { AddedFieldClasses } from '@one-stop-shop/shared/server';
import { whoLookedSheet } from './who-looked-sheet';

const diary = defineFieldClass('diary');
const inEachLanguage = (words: string) => ({
  ...{ it: `${words} (it)`, en: words, fr: words, hi: words },
  ...{ pa: words, ur: words, uk: words, ar: words },
});
const added = new AddedFieldClasses([{ name: diary, words: inEachLanguage('the diary') }]);

function sheetIn(language: PublicLanguage, times: number): string {
  return whoLookedSheet(language, {
    added,
    subject: 'K7QM2XW9',
    days: [
      {
        role: 'desk_operator',
        municipality: '059006',
        purpose: 'desk-work',
        fieldClasses: ['contact', diary],
        times,
        first: new Date('2026-11-24T08:00:00Z'),
        last: new Date('2026-11-24T09:00:00Z'),
      },
    ],
    municipalities: new Map([['059006', 'Cori']]),
    hasOlder: false,
    madeAt: new Date('2026-11-25T08:00:00Z'),
  });
}

function hoursOf(language: PublicLanguage, times: number): string {
  const sheet = sheetIn(language, times);
  const [, hours = ''] = /<\/strong><br>\n(.*)<br>/.exec(sheet) ?? [];
  return hours.replace(/<[^>]+>/g, '');
}

it.each<[PublicLanguage, number, string]>([
  ['it', 1, 'Ore 09:00'],
  ['it', 2, '2 volte, dalle 09:00 alle 10:00'],
  ['ar', 1, 'الساعة 09:00'],
  ['ar', 2, 'مرتان، من 09:00 إلى 10:00'],
  ['ar', 3, '3 مرات، من 09:00 إلى 10:00'],
  ['ar', 11, '11 مرة، من 09:00 إلى 10:00'],
  ['ar', 100, '100 مرة، من 09:00 إلى 10:00'],
])('in %s a sheet says %i readings of a day as "%s"', (language, times, words) => {
  expect(hoursOf(language, times)).toBe(words);
});

it('names a kind of data in the words of the context that added it', () => {
  const lines = sheetIn('it', 1).split('\n');
  expect(lines.find((line) => line.includes('the diary'))).toContain(
    'il tuo nome e come contattarti e the diary (it)',
  );
});
