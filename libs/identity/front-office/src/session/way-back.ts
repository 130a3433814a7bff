/** Where people sign in. */
export const signInAddress = '/sportello';

/** Where the work begins after the sign-in, unless an address was kept. */
const firstAddress = '/sportello/agenda';

/** The address kept during a sign-in, if it is one of the desk's own pages. */
export function keptAddress(address: string | null | undefined): string {
  return address && /^\/sportello\/[\w-]/.test(address) ? address : firstAddress;
}
