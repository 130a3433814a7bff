import type {
  CaseEvent,
  CaseNote,
  CaseRecord,
  CaseTask,
  Encounter,
  OtherPlan,
} from '@one-stop-shop/case-management/contracts';

type Assignment = CaseRecord['assignments'][number];

/** Something that happened in a case, each with the moment by which it stands in the timeline. */
export type HappenedInCase = { readonly id: string; readonly at: string } & (
  | { readonly kind: 'events'; readonly event: CaseEvent }
  | { readonly kind: 'team'; readonly assignment: Assignment }
  | { readonly kind: 'tasks'; readonly task: CaseTask; readonly isOver: boolean }
  | { readonly kind: 'notes'; readonly note: CaseNote; readonly isCorrected: boolean }
  | { readonly kind: 'plans'; readonly plan: OtherPlan; readonly isReplaced: boolean }
  | { readonly kind: 'encounters'; readonly encounter: Encounter }
);

/** All in one, the newest first; a task that is over is told when it was added and when it ended. */
export function happenedInCase(
  { events, assignments, tasks, notes = [], otherPlans }: CaseRecord,
  encounters: readonly Encounter[],
): readonly HappenedInCase[] {
  const corrected = new Set(notes.map(({ corrects }) => corrects));
  const replaced = new Set(otherPlans.map(({ replaces }) => replaces));
  const all: HappenedInCase[] = [
    ...events.map((event): HappenedInCase => ({
      ...{ kind: 'events', id: event.id, at: event.at, event },
    })),
    ...assignments.map((assignment): HappenedInCase => ({
      ...{ kind: 'team', id: assignment.id, at: `${assignment.from}T12:00:00.000Z`, assignment },
    })),
    ...tasks.flatMap((task): HappenedInCase[] => [
      { kind: 'tasks', id: task.id, at: task.addedAt, task, isOver: false },
      ...(task.ended
        ? [{ kind: 'tasks' as const, id: `${task.id} over`, at: task.ended.at, task, isOver: true }]
        : []),
    ]),
    ...notes.map((note): HappenedInCase => ({
      ...{ kind: 'notes', id: note.id, at: note.writtenAt, note },
      isCorrected: corrected.has(note.id),
    })),
    ...otherPlans.map((plan): HappenedInCase => ({
      ...{ kind: 'plans', id: plan.id, at: plan.writtenAt, plan },
      isReplaced: replaced.has(plan.id),
    })),
    ...encounters.map((encounter): HappenedInCase => ({
      ...{ kind: 'encounters', id: encounter.id, at: encounter.startedAt, encounter },
    })),
  ];
  return all.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
