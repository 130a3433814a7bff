import type { ContactDetails } from './message';

/**
 * Every way to reach somebody, the one that is tried first before the others: writing can be read
 * again. What leaves, and what a desk is told beforehand, both follow it. A new way is named here.
 */
export const waysToReach = [
  { name: 'email', takes: 'email' },
  { name: 'call', takes: 'phone' },
] as const satisfies readonly { readonly name: string; readonly takes: keyof ContactDetails }[];

export type WayToReach = (typeof waysToReach)[number]['name'];

/** The way to somebody whom none reaches: operators see that nobody can. */
export const noWay = 'none';

/** The first way that reaches whoever left this. */
export function wayTo(contact: ContactDetails): WayToReach | typeof noWay {
  return waysToReach.find(({ takes }) => contact[takes])?.name ?? noWay;
}
