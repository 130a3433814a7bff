import { isPublic } from '@one-stop-shop/api/testing';
import type { Exchange, Oracle } from './oracle';

/** A path with a longer part leads nowhere, which the router says before anybody asks who it is. */
const longestPart = 200;

function leadsNowhere({ request: { path }, answer: { status } }: Exchange): boolean {
  const [parts = ''] = path.split('?');
  return status === 404 && parts.split('/').some((part) => part.length > longestPart);
}

/** Oracles of refusals: whether they come when they must, and look as all refusals do. */
export function refusalOracles(knownCodes: ReadonlySet<string>): Record<string, Oracle> {
  return {
    'never a failure of the server': ({ answer: { status } }) =>
      status >= 500 ? `${status}` : undefined,

    'refused as it must be': (exchange) => {
      const { step, operation, asker, answer } = exchange;
      const { status } = answer;
      if (!operation || leadsNowhere(exchange)) return undefined;
      const mayAsk = asker.may(operation);
      const shut = asker.session ? 403 : 401;
      const { mutator } = step;
      if (!mayAsk && !mutator) return status === shut ? undefined : `${status}, not ${shut}`;
      if (!mayAsk && status < 400) return `${status} for one who may not ask`;
      if (!mutator?.mustAnswer || operation !== step.operation) return undefined;
      const right =
        isPublic(operation) || mayAsk ? mutator.mustAnswer : [...mutator.mustAnswer, 401, 403];
      return right.includes(status) ? undefined : `${status}, not ${right.join(' or ')}`;
    },

    'a problem document': ({ answer }) => {
      if (answer.status < 400) return undefined;
      const type = String(answer.headers['content-type']);
      if (!type.startsWith('application/problem+json')) return `a refusal as ${type}`;
      const problem = (answer.body ?? {}) as Record<string, unknown>;
      if (problem['status'] !== answer.status) return `says status ${String(problem['status'])}`;
      const code = String(problem['code']);
      if (!knownCodes.has(code)) return `the code ${code} stands in no contract`;
      return problem['type'] === `urn:problem:${code}` ? undefined : 'its type is not its code';
    },
  };
}
