import type { Residence, ResidenceStatement } from '@one-stop-shop/case-management/contracts';

/** The days that a statement may have, in the order in which papers come. */
export const statedDays = [
  'issuedOn',
  'expiresOn',
  'appliedOn',
  'renewalRequestedOn',
  'conversionRequestedOn',
  'receiptOn',
] as const;

/** A statement as it stands in the fields of a form; what is not known is empty. */
export type WrittenStatement = Readonly<
  Record<(typeof statedDays)[number] | 'title' | 'note', string>
>;

const nothing: WrittenStatement = {
  ...{ title: '', issuedOn: '', expiresOn: '', appliedOn: '', receiptOn: '' },
  ...{ renewalRequestedOn: '', conversionRequestedOn: '', note: '' },
};

export function writtenStatement(residence: Residence): WrittenStatement {
  return { ...nothing, ...residence.now?.said };
}

/** What is empty is not known, and left out. */
export function asStatement(written: WrittenStatement): Partial<ResidenceStatement> {
  return Object.fromEntries(Object.entries(written).filter(([, text]) => text.trim() !== ''));
}
