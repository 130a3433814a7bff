import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addTask,
  addTaskAct,
  casePermissions,
  endTask,
  endTaskAct,
  keepOtherPlan,
  keepOtherPlanAct,
  personId,
  taskId,
  writeNote,
  writeNoteAct,
  type AddTask,
  type EndTask,
  type KeepOtherPlan as Kept,
  type WriteNote as Written,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  IdempotencyKey,
  Performs,
  Refuses,
  Requires,
  Scope,
  TakesKey,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { KeepOtherPlan } from '../use-cases/cases/keep-other-plan';
import { KeepTasks } from '../use-cases/cases/keep-tasks';
import { WriteNote } from '../use-cases/cases/write-note';

/** What is done in a case: tasks, notes of social workers, what other offices have agreed. */
@ApiTags('cases')
@Controller('persons/:id/case')
export class CaseWorkController {
  constructor(
    private readonly keepTasks: KeepTasks,
    private readonly writeNote: WriteNote,
    private readonly keepOtherPlan: KeepOtherPlan,
  ) {}

  @Post('tasks')
  @Requires(casePermissions.seeCases)
  @TakesKey()
  @Performs(addTaskAct, 201)
  @Refuses(400, 401, 403, 404, 409, 422)
  addTask(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @IdempotencyKey() key: string,
    @Body({ schema: addTask }) said: AddTask,
  ): Promise<DoneAct> {
    return this.keepTasks.add(operator, id, key, said);
  }

  @Post('tasks/:task/end')
  @Requires(casePermissions.seeCases)
  @Performs(endTaskAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  endTask(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Param('task', { schema: taskId }) task: string,
    @Body({ schema: endTask }) said: EndTask,
  ): Promise<DoneAct> {
    return this.keepTasks.end(operator, id, task, said);
  }

  @Post('notes')
  @Requires(casePermissions.writeConfidentialNotes)
  @TakesKey()
  @Performs(writeNoteAct, 201)
  @Refuses(400, 401, 403, 404, 409)
  note(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @IdempotencyKey() key: string,
    @Body({ schema: writeNote }) said: Written,
  ): Promise<DoneAct> {
    return this.writeNote.run(operator, id, key, said);
  }

  @Post('other-plans')
  @Requires(casePermissions.seeCases)
  @TakesKey()
  @Performs(keepOtherPlanAct, 201)
  @Refuses(400, 401, 403, 404, 409)
  otherPlan(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @IdempotencyKey() key: string,
    @Body({ schema: keepOtherPlan }) said: Kept,
  ): Promise<DoneAct> {
    return this.keepOtherPlan.run(operator, id, key, said);
  }
}
