import { MessageTypes, type AccessScope, type UnitOfWork } from '@one-stop-shop/shared/server';
import { ContactRulesInForce } from '../use-cases/contact-rules-in-force';
import { ListCalls } from '../use-cases/list-calls';
import { MarkCalls } from '../use-cases/mark-calls';
import { ReachKeys } from '../use-cases/reach-keys';

type Answered = <Told>(question: new (...parts: never[]) => Told) => Told;

/** What the worker does every second with calls, by the answers of a program. */
export async function callsLookedAt(worker: UnitOfWork, answer: Answered): Promise<void> {
  const rules = new ContactRulesInForce(answer(ReachKeys));
  while (await new MarkCalls(worker, answer(MessageTypes), rules).run());
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
