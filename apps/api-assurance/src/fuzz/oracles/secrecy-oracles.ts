import { isPublic } from '@one-stop-shop/api/testing';
import type { Canaries } from '../canaries';
import type { Oracle } from './oracle';

const internals: readonly RegExp[] = [
  /\n\s+at /,
  /node_modules|\bnode:internal/,
  /\w\.(ts|js|mjs):\d+/,
  /\/(home|usr|var|tmp|opt|root|work|srv)\/\w/,
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+\S+\s+(FROM|SET|VALUES|WHERE|\()/,
  /QueryFailedError|TypeORM|PostgreSQL|row-level security|violates|relation "|syntax error at/i,
  /\b(desk_(owner|app|worker|reporting)|platform\.|set_config)\b/,
  /(Type|Reference|Range|Syntax)Error\b/,
];

const demanded: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'content-security-policy': /default-src '(none|self)'/,
  'x-frame-options': /^(SAMEORIGIN|DENY)$/i,
  'referrer-policy': /^no-referrer$/,
};

/** Oracles of what nobody may learn. */
export function secrecyOracles(canaries: Canaries): Record<string, Oracle> {
  return {
    'nothing of another municipality': ({ operation, asker, request, answer }) => {
      const question = `${request.path} ${request.body ?? ''}`;
      const holdsLink =
        operation !== undefined &&
        isPublic(operation) &&
        /"(token|code)":|__Host-appointment-/.test(
          `${question} ${request.headers['cookie'] ?? ''}`,
        );
      return canaries.foreignTo(asker, answer.text, { question, holdsLink });
    },

    'nothing of the inside': ({ request, answer }) => {
      const found = internals.map((pattern) => pattern.exec(answer.text)?.[0]);
      const shown = found.find((text) => text && !request.body?.includes(text));
      return shown === undefined ? undefined : `shows ${JSON.stringify(shown)}`;
    },

    'the headers of safety': ({ answer: { headers } }) => {
      const wrong = Object.entries(demanded).find(
        ([name, pattern]) => !pattern.test(String(headers[name])),
      );
      if (wrong) return `${wrong[0]} is ${String(headers[wrong[0]])}`;
      const told = ['server', 'x-powered-by'].find((name) => name in headers);
      return told === undefined ? undefined : `tells its ${told}`;
    },
  };
}
