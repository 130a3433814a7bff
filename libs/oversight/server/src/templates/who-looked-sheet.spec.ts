import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import { defineFieldClass } from '@one-stop-shop/shared/contracts';
import { AddedFieldClasses } from '@one-stop-shop/shared/server';
import { sayUnreviewed } from '@one-stop-shop/shared/server/testing';
import { SheetWords } from './sheet-words';
import { whoLookedSheet } from './who-looked-sheet';

const diary = defineFieldClass('diary');
const added = new AddedFieldClasses([{ name: diary, sentence: 'looked.class.readings' }]);

function sheetIn(language: PublicLanguage, times: number): string {
  return whoLookedSheet(new SheetWords(sayUnreviewed, language), {
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

it('names a kind of data by the sentence of the context that added it', () => {
  const lines = sheetIn('it', 1).split('\n');
  expect(lines.find((line) => line.includes('Che cosa'))).toContain(
    'il tuo nome e come contattarti e la lista di chi ha guardato',
  );
});

it('ends with who has translated it, as long as nobody has read a line of it', () => {
  expect(sheetIn('en', 1)).toContain('A machine made the translation.');
  expect(sheetIn('en', 1)).toContain('<span lang="it" dir="ltr">Una macchina ha fatto');
  expect(sheetIn('it', 1)).not.toContain('Una macchina');
});
