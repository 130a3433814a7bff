import type { DocumentAbout } from '@one-stop-shop/case-management/contracts';

/** What stands in the fields of a paper. */
export interface WrittenDocument {
  readonly kind: string;
  readonly title: string;
  readonly expiresOn: string;
  readonly broughtBy: string;
  readonly language: string;
  readonly protocol: { readonly number: string; readonly on: string };
}

export const nothingWritten: WrittenDocument = {
  kind: '',
  title: '',
  expiresOn: '',
  broughtBy: 'person',
  language: '',
  protocol: { number: '', on: '' },
};

export function writtenDocument(about: DocumentAbout): WrittenDocument {
  const { kind, title = '', expiresOn = '', broughtBy, language = '', protocol } = about;
  const { number, on } = protocol ?? nothingWritten.protocol;
  return { kind, title, expiresOn, broughtBy, language, protocol: { number, on } };
}

/** What is left empty is not said. */
export function asDocument(written: WrittenDocument): unknown {
  const { kind, title, expiresOn, broughtBy, language, protocol } = written;
  return {
    kind,
    ...(title && { title }),
    ...(expiresOn && { expiresOn }),
    broughtBy,
    ...(language && { language }),
    ...((protocol.number || protocol.on) && { protocol: { ...protocol } }),
  };
}
