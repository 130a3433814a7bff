import type {
  ActionState,
  Plan,
  PlanContent,
  PlanSentenceKind,
  PlannedAction,
  PlannedWords,
  SaidWords,
} from '@one-stop-shop/case-management/contracts';

type Line = PlannedAction | PlannedWords;

/** A line with how it is said, and what became of it. */
export interface ShownLine {
  readonly line: Line;
  readonly said: SaidWords;
  readonly by?: PlannedAction['by'];
  readonly due?: string;
  /** Of an agreed plan. */
  readonly action?: { readonly id: string; readonly state: ActionState };
}

const parts = {
  goal: 'goals',
  action: 'actions',
  commitment: 'commitments',
  support: 'supports',
} as const;

export function linesOf(
  { content, said, actions }: Pick<Plan, 'content' | 'said' | 'actions'>,
  kind: PlanSentenceKind,
): ShownLine[] {
  const lines: readonly Line[] = content[parts[kind]];
  return lines.flatMap((line, at) => {
    const words = said[parts[kind]][at];
    if (!words) return [];
    const action = kind === 'action' ? actions[at] : undefined;
    const { by, due } = 'says' in line ? line : {};
    const when = { ...(by && { by }), ...(due && { due }), ...(action && { action }) };
    return [{ line, said: words, ...when }];
  });
}

export function withLine(
  content: PlanContent,
  kind: PlanSentenceKind,
  action: PlannedAction,
): PlanContent {
  if (kind === 'action') return { ...content, actions: [...content.actions, action] };
  const part = parts[kind];
  return { ...content, [part]: [...content[part], action.says] };
}

/** The first that says the same; one that a colleague took away meanwhile is gone already. */
export function withoutLine(content: PlanContent, kind: PlanSentenceKind, line: Line): PlanContent {
  const part = parts[kind];
  const lines: readonly Line[] = content[part];
  const same = JSON.stringify(line);
  const at = lines.findIndex((one) => JSON.stringify(one) === same);
  return { ...content, [part]: lines.filter((_, index) => index !== at) };
}

/** What a version says that the one before didn't. */
export function newLines(
  plan: Pick<Plan, 'content' | 'said' | 'actions'>,
  before: Pick<Plan, 'content'>,
): { readonly kind: PlanSentenceKind; readonly said: SaidWords }[] {
  return (Object.keys(parts) as PlanSentenceKind[]).flatMap((kind) => {
    const known = new Set(before.content[parts[kind]].map((one: Line) => JSON.stringify(one)));
    return linesOf(plan, kind)
      .filter(({ line }) => !known.has(JSON.stringify(line)))
      .map(({ said }) => ({ kind, said }));
  });
}
