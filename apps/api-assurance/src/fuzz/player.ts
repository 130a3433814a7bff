import { operationAt } from '@one-stop-shop/api/testing';
import type { Asker } from './askers';
import type { Coverage } from './coverage';
import { onTheWire, type Draft } from './draft';
import type { Answer } from './exchange';
import { FoundFault, shown } from './found-fault';
import type { Exchange, Oracle } from './oracles/oracle';
import type { Known } from './known';
import type { Round, Step } from './rounds';
import type { World } from './world';

interface Act {
  readonly step: Step;
  readonly draft: Draft;
  readonly asker: Asker;
  readonly known: Known;
  /** What was played before it in its round. */
  readonly played: Exchange[];
}

/** Plays rounds against the service and lets every oracle look at every answer. */
export class Player {
  constructor(
    private readonly world: World,
    private readonly oracles: Readonly<Record<string, Oracle>>,
    private readonly coverage: Coverage,
  ) {}

  /**
   * @param keeps whether what is learned stays known to later rounds
   * @throws FoundFault
   */
  async play({ person, steps }: Round, keeps = false): Promise<void> {
    const askers = keeps ? this.world.askers : this.world.askers.map((asker) => asker.copy());
    const known = keeps ? this.world.known : this.world.known.copy();
    const played: Exchange[] = [];
    for (const step of steps) {
      const asker = chosen(askers, step, person);
      const draft = filledIn(step, known, asker);
      const act = { step, draft, asker, known, played };
      const first = await this.exchange(act);
      if (step.again) await this.exchange(act, first.answer);
    }
  }

  private async exchange(
    { step, draft, asker, known, played }: Act,
    before?: Answer,
  ): Promise<Exchange> {
    const request = onTheWire(draft, step.operation);
    const operation = operationAt(this.world.operations, draft.method, step.operation.path);
    const answer = await this.world.line.send(request);
    const json = jsonOf(request.body);
    const exchange = { step, operation, asker: asker.copy(), request, json, answer, before };
    played.push(exchange);
    if (operation) this.coverage.count(operation, answer.status);
    if (operation && !step.mutator && answer.status >= 400) {
      this.coverage.noteRefusal(operation, shown(exchange));
    }
    await this.judge(exchange, played);
    await this.takeIn(exchange, asker, known);
    return exchange;
  }

  private async judge(exchange: Exchange, played: readonly Exchange[]): Promise<void> {
    for (const [name, oracle] of Object.entries(this.oracles)) {
      if (oracle(exchange) === undefined) continue;
      // Another act of this round may have changed who they are.
      await this.world.recognise(exchange.asker);
      const said = oracle(exchange);
      if (said !== undefined) throw new FoundFault(name, said, played);
    }
  }

  private async takeIn(
    { operation, json, answer }: Exchange,
    asker: Asker,
    known: Known,
  ): Promise<void> {
    if ('set-cookie' in answer.headers) asker.keepCookies(answer);
    if (answer.status >= 300 || !operation) return;
    if (operation.method !== 'GET' && operation.path.startsWith('/api/session')) {
      await this.world.recognise(asker);
    }
    const schema = operation.answers[answer.status]?.['application/json'];
    if (schema) known.learn(answer.body, schema, operation.path, asker.name);
    known.learnTogether(json, answer.body, operation.path, asker.name);
  }
}

/** Who asks in a step. */
export function chosen(
  askers: readonly Asker[],
  step: Pick<Step, 'operation' | 'apt' | 'asker'>,
  person: number,
): Asker {
  const able = step.apt ? askers.filter((asker) => asker.may(step.operation)) : [];
  const choice = able.length > 0 ? able : askers;
  const asker = choice[(step.apt ? person : step.asker) % choice.length];
  if (!asker) throw new Error('Nobody is there to ask.');
  return asker;
}

/** The request of a step, with what is known in the places left for it. */
export function filledIn(step: Step, known: Known, asker: Asker): Draft {
  const { operation, parameters, mutator } = step;
  const placed = (place: string): [string, unknown][] =>
    operation.parameters
      .filter(({ name, in: where }) => where === place && name in parameters)
      .map(({ name }) => [name, known.fillIn(parameters[name], asker.name)]);
  const draft: Draft = {
    method: operation.method,
    path: Object.fromEntries(placed('path')),
    query: inOrder(placed('query').map(([name, value]) => [name, String(value)])),
    headers: Object.fromEntries(
      placed('header').map(([name, value]) => [name.toLowerCase(), inHeader(String(value))]),
    ),
    cookie: asker.cookieHeader,
    json: known.fillIn(step.body, asker.name),
  };
  return mutator ? mutator.bend(draft, step.n) : draft;
}

// What ends before it begins is refused; most requests should get further.
function inOrder(query: readonly [string, string][]): [string, string][] {
  const { from = '', to = '' } = Object.fromEntries(query) as { from?: string; to?: string };
  const isBackwards = from > to && to !== '';
  return query.map(([name, value]) => {
    if (name === 'from') return [name, isBackwards ? to : value];
    return [name, isBackwards && name === 'to' ? from : value];
  });
}

// Nothing else can be sent in a header at all.
function inHeader(value: string): string {
  return value.replace(/[^\u0020-\u007e]/g, '?');
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
