import type { SecondFactor } from '@one-stop-shop/identity/contracts';

/**
 * How somebody showed who they are. A password alone does in a demonstration, where
 * accounts are public anyway; `provider` is the sign-in of the body they work for.
 */
export type Proof = SecondFactor | 'password' | 'provider';
