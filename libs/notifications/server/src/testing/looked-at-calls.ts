import { MessageTypes, type AccessScope, type UnitOfWork } from '@one-stop-shop/shared/server';
import { ListCalls } from '../use-cases/list-calls';
import { LookAtCalls } from '../use-cases/look-at-calls';
import { MarkCalls } from '../use-cases/mark-calls';

type Answered = <Told>(question: new (...parts: never[]) => Told) => Told;

/** What the worker does every second with calls, by the answers of a program. */
export async function callsLookedAt(worker: UnitOfWork, answer: Answered): Promise<void> {
  while (await new MarkCalls(worker, answer(MessageTypes), answer(LookAtCalls)).run());
}

/** The list of an operator, on which the worker has looked a moment before. */
export class LookedAtCalls extends ListCalls {
  constructor(
    private readonly marking: MarkCalls,
    ...list: ConstructorParameters<typeof ListCalls>
  ) {
    super(...list);
  }

  override async run(scope: AccessScope): ReturnType<ListCalls['run']> {
    await this.marking.run();
    return super.run(scope);
  }
}
