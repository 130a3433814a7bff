import { StandardSchemaValidationPipe } from '@nestjs/common';
import { RequestInvalid } from '@one-stop-shop/shared/domain';

interface Issue {
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
}

/** Checks bodies, queries and parameters against the schemas of the contracts. */
export function contractPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new RequestInvalid(issues.map(shownIssue)),
  });
}

function shownIssue(issue: Issue): { pointer: string; code: string } {
  const path = (issue.path ?? []).map((step) =>
    String(typeof step === 'object' && step !== null && 'key' in step ? step.key : step),
  );
  // Zod's own words never quote the value, but they are English prose: the code is
  // its kind, and our own checks give theirs as the message.
  const kind = 'code' in issue && issue.code !== 'custom' ? String(issue.code) : issue.message;
  return { pointer: path.map((step) => `/${step}`).join('') || '/', code: kind };
}
