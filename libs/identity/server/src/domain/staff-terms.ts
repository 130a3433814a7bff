const hour = 60 * 60_000;

/** A link of an invitation counts for three days: a weekend lies in between. */
export function endOfInvitation(sentAt: Date): Date {
  return new Date(sentAt.getTime() + 72 * hour);
}

/** A proposal to let somebody in anew lapses after a day. */
export function endOfProposal(proposedAt: Date): Date {
  return new Date(proposedAt.getTime() + 24 * hour);
}

/** Proposals of before this moment have lapsed. */
export function lapsedBefore(now: Date): Date {
  return new Date(now.getTime() - 24 * hour);
}

/** A mail that was asked for again after this moment is still on its way: no second one goes out. */
export function mailedLately(now: Date): Date {
  return new Date(now.getTime() - hour / 6);
}

/** The link of an approval counts for a week: responsible people are seldom at their desks. */
export function endOfApprovalLink(askedAt: Date): Date {
  return new Date(askedAt.getTime() + 7 * 24 * hour);
}
