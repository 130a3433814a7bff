import type { PlanContent } from '@one-stop-shop/case-management/contracts';
import { writingDirection, type PublicLanguage } from '@one-stop-shop/shared/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import { asText, type Paper, type Say, type SentenceId } from '@one-stop-shop/shared/server';
import { hasDrafts, saidPlan } from './said-plan';
import { planTemplate } from './plan-template';

/** A plan as somebody takes it home. */
export interface PlanToPrint {
  readonly content: PlanContent;
  readonly language: PublicLanguage;
  /** As they want to be called. */
  readonly name: string;
  /** Who signs with them or for them. */
  readonly signer: string | undefined;
}

const words = {
  title: 'plan.title',
  agreed: 'path.agreed',
  goals: 'plan.goals',
  commitments: 'path.you-do',
  supports: 'path.we-do',
  together: 'plan.together',
  desk: 'plan.by-desk',
  person: 'plan.by-you',
  name: 'plan.your-name',
  calendar: 'plan.calendar',
  ask: 'plan.ask',
  change: 'plan.change',
  signature: 'plan.your-signature',
  signer: 'plan.signature-with-you',
  desk_signs: 'plan.desk-signature',
  not_signed: 'plan.not-signed',
  machine: 'translation.by-machine',
} as const satisfies Readonly<Record<string, SentenceId>>;

/** One side of the paper: the same lines in one language. */
interface Side {
  readonly language: PublicLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Readonly<Record<string, string>>;
  readonly goals: readonly Line[];
  readonly actions: readonly (Line & { readonly by: string; readonly due: string | null })[];
  readonly commitments: readonly Line[];
  readonly supports: readonly Line[];
  readonly review: string | null;
}

interface Line {
  readonly text: string;
  readonly isDraft: boolean;
  /** Somebody's own words, which no language has. */
  readonly isOwn: boolean;
}

/** Italian and the person's language, line beside line; made to be signed and kept. */
export function planPaper(plan: PlanToPrint, say: Say, madeAt: Date): Paper {
  const own = sideIn(plan, plan.language, say);
  const italian = sideIn(plan, 'it', say);
  const drafts = hasDrafts(saidPlan(plan.content, plan.language, say));
  const { language, direction } = own;
  const data = {
    ...{ title: own.words['title'], language, direction, name: plan.name, drafts },
    ...{ own, italian: plan.language === 'it' ? null : italian, signer: plan.signer ?? null },
  };
  return { template: planTemplate, data, standard: 'kept', madeAt };
}

function sideIn(
  { content, language: read }: PlanToPrint,
  language: PublicLanguage,
  say: Say,
): Side {
  const said = saidPlan(content, read, say);
  const plain = (id: SentenceId, slots = {}): string =>
    asText(say(id, language, slots).line, writingDirection(language));
  const lines = (all: readonly (typeof said.goals)[number][]): Line[] =>
    all.map(({ italian, own, isDraft }) => ({
      text: language === 'it' ? italian : (own ?? italian),
      isDraft: language !== 'it' && isDraft,
      isOwn: language !== 'it' && own === undefined,
    }));
  const date = (day: string): { date: Date } => ({ date: instantOf(day, '12:00') });
  const actions = lines(said.actions);
  return {
    ...{ language, direction: writingDirection(language) },
    words: Object.fromEntries(Object.entries(words).map(([name, id]) => [name, plain(id)])),
    goals: lines(said.goals),
    actions: content.actions.flatMap(({ by, due }, at) => {
      const line = actions[at];
      return line ? [{ ...line, by, due: due ? plain('plan.until', date(due)) : null }] : [];
    }),
    commitments: lines(said.commitments),
    supports: lines(said.supports),
    review: content.reviewOn ? plain('plan.review', date(content.reviewOn)) : null,
  };
}
