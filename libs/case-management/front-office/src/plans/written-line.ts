import type {
  ActionType,
  PlanSentences,
  PlannedAction,
} from '@one-stop-shop/case-management/contracts';

type Sentence = PlanSentences[number];

/** A line of a plan, as it stands in fields. */
export interface WrittenLine {
  /** What is looked for among the sentences, or said in own words. */
  readonly typed: string;
  readonly type: ActionType;
  readonly by: PlannedAction['by'];
  readonly due: string;
  readonly count: string;
  readonly job: string;
  readonly course: string;
  readonly level: string;
  readonly town: string;
  readonly office: string;
  readonly sheet: string;
  readonly language: string;
  readonly day: string;
  readonly time: string;
}

export const emptyLine: WrittenLine = {
  ...{ typed: '', type: 'tutoring', by: 'together', due: '', count: '' },
  ...{ job: '', course: '', level: '', town: '', office: '', sheet: '' },
  ...{ language: '', day: '', time: '' },
};

export type LineSlot = Exclude<keyof WrittenLine, 'typed' | 'type' | 'by' | 'due'>;

/** A `PlannedAction`, or what is meant as one; of another kind of line only what it says counts. */
export function asLine(written: WrittenLine, sentence: Sentence | undefined) {
  const { typed, by, due } = written;
  const type = sentence?.type ?? written.type;
  const says = sentence
    ? { sentence: sentence.id, slots: slotsOf(written, sentence) }
    : { own: typed };
  return { type, by, says, ...(due && { due }) };
}

function slotsOf(written: WrittenLine, { slots }: Sentence): Record<string, string | number> {
  return Object.fromEntries(
    slots.map((slot) => {
      const value = written[slot as LineSlot];
      return [slot, slot === 'count' ? Number(value) : value];
    }),
  );
}

/** Sentences that have all the words somebody typed, in Italian or in the person's language; some first. */
export function suggestedBy(typed: string, sentences: PlanSentences, most: number): PlanSentences {
  const words = typed.toLocaleLowerCase('it').split(/\s+/).filter(Boolean);
  return sentences
    .filter(({ italian, own }) => {
      const text = `${italian} ${own ?? ''}`.toLocaleLowerCase('it');
      return words.every((word) => text.includes(word));
    })
    .slice(0, most);
}
