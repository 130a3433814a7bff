import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import { whoLookedSheet } from './who-looked-sheet';

function hoursOf(language: PublicLanguage, times: number): string {
  const sheet = whoLookedSheet(language, {
    subject: 'K7QM2XW9',
    days: [
      {
        role: 'desk_operator',
        municipality: '059006',
        purpose: 'desk-work',
        fieldClasses: ['contact'],
        times,
        first: new Date('2026-11-24T08:00:00Z'),
        last: new Date('2026-11-24T09:00:00Z'),
      },
    ],
    municipalities: new Map([['059006', 'Cori']]),
    hasOlder: false,
    madeAt: new Date('2026-11-25T08:00:00Z'),
  });
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
