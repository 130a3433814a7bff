import { tidiedSigns } from '@one-stop-shop/shared/contracts';

/**
 * The digits of an authenticator app as they are sent; the contract judges how many they are. Apps
 * show them in two groups, in the digits of the phone's language, and people copy the space.
 */
export function codeOfApp({ code }: { readonly code: string }): { readonly code: string } {
  return { code: tidiedSigns(code).replace(/[ -]/g, '') };
}
