import type { KeptContact } from '@one-stop-shop/case-management/contracts';

/** A phone or an address with how it may be used, as it stands in fields. */
export interface WrittenContact {
  readonly kind: 'phone' | 'email';
  readonly phone: string;
  readonly email: string;
  readonly use: {
    readonly write: string;
    readonly hours: { readonly from: string; readonly to: string };
    readonly shared: boolean;
    readonly readBy: string;
  };
}

export function emptyContact(kind: WrittenContact['kind']): WrittenContact {
  const use = { write: 'any', hours: { from: '', to: '' }, shared: false, readBy: '' };
  return { kind, phone: '', email: '', use };
}

/** `ContactToKeep`s, or what is meant as such. Empty ones at the end are none. */
export function asContacts(written: readonly WrittenContact[]): unknown[] {
  const last = written.findLastIndex((one) => one[one.kind].trim());
  return written.slice(0, last + 1).map(({ kind, use, ...said }) => {
    const { write, shared, hours, readBy } = use;
    const areHours = hours.from.trim() || hours.to.trim();
    const more = { ...(areHours && { hours }), ...(readBy.trim() && { readBy }) };
    return { [kind]: said[kind], use: { write, shared, ...more } };
  });
}

export function writtenContacts(kept: readonly KeptContact[]): readonly WrittenContact[] {
  return kept.map(({ phone, email, use: { write, hours, shared, readBy = '' } }) => ({
    kind: phone === undefined ? 'email' : 'phone',
    phone: phone ?? '',
    email: email ?? '',
    use: { write, hours: hours ?? { from: '', to: '' }, shared, readBy },
  }));
}
