import { daysToLift } from '@one-stop-shop/case-management/contracts';

const day = 24 * 60 * 60 * 1000;

/** Until when another member may confirm what was proposed then; excluded. */
export function endOfProposal(proposedAt: Date): Date {
  return new Date(proposedAt.getTime() + daysToLift * day);
}

/** Proposed, and still to be confirmed or withdrawn. */
export function isOpen(proposal: { readonly proposedAt: Date } | null, now: Date): boolean {
  return !!proposal && now < endOfProposal(proposal.proposedAt);
}
