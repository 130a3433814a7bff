import { Service, inject } from '@angular/core';

import type {
  AddTask,
  AssignToCase,
  Caseload,
  CloseCase,
  EndTask,
  FoundCase,
  HandOverCases,
  KeepOtherPlan,
  ProgressCase,
  SuspendCase,
  TakeCharge,
  WriteNote,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** What is asked about somebody's case, by their id. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class CasesApi {
  private readonly api = inject(Api);

  of(person: string): Promise<FoundCase> {
    return this.api.get(at(person));
  }

  /** The same key opens one case, however often it is sent. */
  take(person: string, taken: TakeCharge, key: string): Promise<DoneAct> {
    return this.api.post(at(person), taken, { 'idempotency-key': key });
  }

  progress(person: string, progress: ProgressCase): Promise<DoneAct> {
    return this.api.post(at(person, 'progress'), progress);
  }

  suspend(person: string, suspension: SuspendCase): Promise<DoneAct> {
    return this.api.post(at(person, 'suspension'), suspension);
  }

  close(person: string, closure: CloseCase): Promise<DoneAct> {
    return this.api.post(at(person, 'closure'), closure);
  }

  assign(person: string, assigned: AssignToCase): Promise<DoneAct> {
    return this.api.post(at(person, 'assignments'), assigned);
  }

  /** At once, also on the colleague’s open pages. */
  endAssignment(person: string, assignment: string): Promise<DoneAct> {
    return this.api.post(at(person, `assignments/${assignment}/end`), {});
  }

  addTask(person: string, task: AddTask, key: string): Promise<DoneAct> {
    return this.api.post(at(person, 'tasks'), task, { 'idempotency-key': key });
  }

  endTask(person: string, task: string, end: EndTask): Promise<DoneAct> {
    return this.api.post(at(person, `tasks/${task}/end`), end);
  }

  writeNote(person: string, note: WriteNote, key: string): Promise<DoneAct> {
    return this.api.post(at(person, 'notes'), note, { 'idempotency-key': key });
  }

  keepOtherPlan(person: string, plan: KeepOtherPlan, key: string): Promise<DoneAct> {
    return this.api.post(at(person, 'other-plans'), plan, { 'idempotency-key': key });
  }

  /** Open cases that who asks leads. */
  caseload(municipality: string): Promise<Caseload> {
    return this.api.get('/api/caseload', { municipality });
  }

  /** All of them, or none; the same key gives them once. */
  handOver(handed: HandOverCases, key: string): Promise<DoneAct> {
    return this.api.post('/api/caseload/hand-over', handed, { 'idempotency-key': key });
  }
}

function at(person: string, what?: string): string {
  return ['/api/persons', person, 'case', ...(what ? [what] : [])].join('/');
}
