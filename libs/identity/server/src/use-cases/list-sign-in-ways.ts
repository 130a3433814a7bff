import { Injectable, Optional } from '@nestjs/common';
import type { SignInWays } from '@one-stop-shop/identity/contracts';
import { OidcProvider } from '../proofs/oidc-provider';

/** How people get in here, as the page of the sign-in offers it. */
@Injectable()
export class ListSignInWays {
  constructor(@Optional() private readonly provider?: OidcProvider) {}

  run(): SignInWays {
    return { password: true, ...(this.provider && { provider: { name: this.provider.name } }) };
  }
}
