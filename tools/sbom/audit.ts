/** What the registry knows about weaknesses of packages, or why it doesn't say. */
export type Audit =
  | { readonly known: false; readonly why: string }
  | { readonly known: true; readonly findings: readonly Finding[] };

interface Finding {
  readonly name: string;
  readonly severity: string;
}

interface Answer {
  readonly message?: string;
  readonly statusCode?: number;
  readonly error?: { readonly summary?: string };
  readonly vulnerabilities?: Readonly<Record<string, Finding>>;
}

/**
 * Reads the answer of `npm audit --json`. No answer is not a good answer: only a list of weaknesses,
 * and be it empty, says that somebody looked.
 */
export function readAudit(answer: string): Audit {
  const read = parsed(answer);
  if (!read?.vulnerabilities) {
    const why = read?.statusCode ? `it answers ${read.statusCode}` : (read?.error?.summary ?? '');
    return { known: false, why: why || 'it gives no answer' };
  }
  const findings = Object.values(read.vulnerabilities);
  return { known: true, findings: findings.map(({ name, severity }) => ({ name, severity })) };
}

function parsed(answer: string): Answer | undefined {
  try {
    return JSON.parse(answer) as Answer;
  } catch {
    return undefined;
  }
}
