import type { Exchange } from './oracles/oracle';

const longestShown = 400;

/** An answer that breaks a promise, with the requests that led to it. */
export class FoundFault extends Error {
  constructor(
    readonly oracle: string,
    readonly said: string,
    played: readonly Exchange[],
  ) {
    super([`not kept: ${oracle}: ${said}`, ...played.map(shown)].join('\n'));
  }
}

export function shown({ step, asker, request, answer }: Exchange): string {
  const mutator = step.mutator ? ` (${step.mutator.name})` : '';
  return [
    `  ${asker.name}${mutator}: ${request.method} ${short(request.path)} ${short(request.body ?? '')}`,
    `    → ${answer.status} ${short(answer.text)}`,
  ].join('\n');
}

function short(text: string): string {
  const line = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return line.length > longestShown ? `${line.slice(0, longestShown)}… (${text.length})` : line;
}
