import type { FeastRule } from '@one-stop-shop/scheduling/contracts';
import { feastDay, type LocalDay } from '@one-stop-shop/shared/domain';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ordinals = ['1st', '2nd', '3rd', '4th'];

/** The rule in the grammar of date-holidays, as the tables keep it. */
export function grammarOf(rule: FeastRule): string {
  switch (rule.kind) {
    case 'date':
      return `${String(rule.month).padStart(2, '0')}-${String(rule.day).padStart(2, '0')}`;
    case 'easter':
      return `easter ${rule.days}`;
    case 'weekday': {
      const nth = `${ordinals[rule.nth - 1]} ${weekdays[rule.weekday - 1]} in ${months[rule.month - 1]}`;
      return rule.then === undefined ? nth : `${weekdays[rule.then - 1]} after ${nth}`;
    }
  }
}

/** Reads back what {@link grammarOf} writes. */
export function feastRuleOf(grammar: string): FeastRule {
  const date = /^(\d\d)-(\d\d)$/.exec(grammar);
  if (date) return { kind: 'date', month: Number(date[1]), day: Number(date[2]) };
  const easter = /^easter (-?\d+)$/.exec(grammar);
  if (easter) return { kind: 'easter', days: Number(easter[1]) };
  const weekday = /^(?:(\w+) after )?(\w+) (\w+) in (\w+)$/.exec(grammar);
  const [, then, nth = '', day = '', month = ''] = weekday ?? [];
  const rule = {
    kind: 'weekday' as const,
    nth: ordinals.indexOf(nth) + 1,
    weekday: weekdays.indexOf(day) + 1,
    month: months.indexOf(month) + 1,
    ...(then && { then: weekdays.indexOf(then) + 1 }),
  };
  if (rule.nth === 0 || rule.weekday === 0 || rule.month === 0) {
    throw new Error(`a feast is kept by a rule that nobody can read: ${grammar}`);
  }
  return rule;
}

/** The next days of a feast, today included; years in which the rule names no day are skipped. */
export function nextFeastDays(grammar: string, today: LocalDay, howMany = 3): LocalDay[] {
  const thisYear = Number(today.slice(0, 4));
  // Eight years hold at least one 29 February, also around 2100.
  return Array.from({ length: 9 }, (_, years) => feastDay(grammar, thisYear + years))
    .filter((day) => day !== undefined && day >= today)
    .slice(0, howMany)
    .filter((day) => day !== undefined);
}
