import type { EnteredFeast, FeastRule } from '@one-stop-shop/scheduling/contracts';

/** How the day of a feast is found; `after` is a weekday after an n-th weekday. */
export const ruleShapes = ['date', 'weekday', 'after', 'easter'] as const;

/** The parts of all shapes side by side: who tries another shape finds what they wrote. */
export interface WrittenRule {
  readonly shape: string;
  readonly day: string;
  readonly month: string;
  readonly nth: string;
  readonly weekday: string;
  readonly then: string;
  /** From Easter Sunday. */
  readonly days: string;
}

/** A feast, as somebody writes it. */
export interface WrittenFeast {
  readonly municipality: string;
  readonly name: string;
  readonly rule: WrittenRule;
  readonly offices: string;
  readonly source: string;
}

export function newFeast(municipality: string): WrittenFeast {
  const rule = { day: '1', month: '1', nth: '1', weekday: '7', then: '1', days: '1' };
  return {
    municipality,
    name: '',
    rule: { shape: 'date', ...rule },
    offices: 'to_be_confirmed' satisfies EnteredFeast['offices'],
    source: '',
  };
}

/** Its parts may still be wrong. */
export function asRule({ shape, day, month, nth, weekday, then, days }: WrittenRule): FeastRule {
  const onWeekday = {
    kind: 'weekday' as const,
    nth: Number(nth),
    weekday: Number(weekday),
    month: Number(month),
  };
  if (shape === 'date') return { kind: 'date', month: Number(month), day: asNumber(day) };
  if (shape === 'easter') return { kind: 'easter', days: asNumber(days) };
  return shape === 'after' ? { ...onWeekday, then: Number(then) } : onWeekday;
}

/** An `EnteredFeast`, or what is meant as one. */
export function asFeast(written: WrittenFeast) {
  return { ...written, rule: asRule(written.rule) };
}

/** Nothing written is no number, and not zero. */
function asNumber(text: string): number {
  return text.trim() ? Number(text) : NaN;
}
