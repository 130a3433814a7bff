import type { CaseProblemCode } from '@one-stop-shop/case-management/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

/** None of this person's that is kept still: whether it is somebody else's is not told. */
export class DocumentUnknown extends DomainError {
  readonly code: CaseProblemCode = 'case-management.document-unknown';
}

/** A colleague said something else of it, or removed it, since the page was read. */
export class DocumentChangedSince extends DomainError {
  readonly code: CaseProblemCode = 'case-management.document-changed-since';
}

/** As many as anybody may have. */
export class DocumentsFull extends DomainError {
  readonly code: CaseProblemCode = 'case-management.documents-full';
}

const refusals = {
  empty: 'case-management.document-empty',
  'not-taken': 'case-management.document-not-taken',
  heic: 'case-management.document-heic',
  unreadable: 'case-management.document-unreadable',
  'too-many-points': 'case-management.document-too-many-points',
  'too-many-pages': 'case-management.document-too-many-pages',
  locked: 'case-management.document-locked',
  'too-heavy': 'case-management.document-too-heavy',
} as const satisfies Readonly<Record<string, CaseProblemCode>>;

/** The file can't be kept. Nothing of it was. */
export class DocumentRefused extends DomainError {
  readonly code: CaseProblemCode;

  constructor(why: keyof typeof refusals) {
    super(why);
    this.code = refusals[why];
  }
}
