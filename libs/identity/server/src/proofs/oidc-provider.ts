import { errorCodeOf } from '@one-stop-shop/shared/server';
import type { ClientAuth, Configuration } from 'openid-client';
import { ProviderRefused } from '../domain/problems';
import type { ProviderIdentity, ProviderVisit } from '../domain/provider-visit';

/** The OpenID provider of the body that people here work for. */
export interface ProviderSettings {
  /** As its discovery document names it; https, or http on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the button of the sign-in calls it. */
  readonly name: string;
  /** How strongly the provider must have checked somebody (`acr`), if it must at all. */
  readonly requiredAcr?: string | undefined;
}

type Questions = Pick<ProviderVisit, 'state' | 'nonce' | 'verifier'>;

/** Somebody who signed in there longer ago does so again: desks share their computers. */
const signedInWithinSeconds = 300;
const patienceSeconds = 10;

/**
 * Talks to the provider in the code flow with PKCE (OpenID Connect Core, section
 * 3.1). It is first asked who it is when somebody signs in, so the service starts
 * without it; after a failure it is asked again.
 */
export class OidcProvider {
  private known: Promise<Configuration> | undefined;

  /** @param returnUrl where the provider sends people back to, as it was registered there */
  constructor(
    private readonly settings: ProviderSettings,
    private readonly returnUrl: string,
  ) {}

  get name(): string {
    return this.settings.name;
  }

  /** Where to send somebody, and what to remember until they are back. Throws ProviderRefused. */
  begin(): Promise<{ url: string; questions: Questions }> {
    return this.talk(async (configuration) => {
      const openid = await import('openid-client');
      const questions = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const { requiredAcr } = this.settings;
      const url = openid.buildAuthorizationUrl(configuration, {
        redirect_uri: this.returnUrl,
        scope: 'openid email',
        state: questions.state,
        nonce: questions.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(questions.verifier),
        code_challenge_method: 'S256',
        prompt: 'login',
        max_age: String(signedInWithinSeconds),
        ...(requiredAcr && { acr_values: requiredAcr }),
      });
      return { url: url.href, questions };
    });
  }

  /**
   * Who came back, when everything adds up: state, nonce, issuer, audience,
   * signature, times, strength. Throws ProviderRefused.
   * @param query of the request that brought them back
   */
  finish(query: string, questions: Questions): Promise<ProviderIdentity> {
    return this.talk(async (configuration) => {
      const openid = await import('openid-client');
      const tokens = await openid.authorizationCodeGrant(
        configuration,
        new URL(`${this.returnUrl}?${query}`),
        {
          expectedState: questions.state,
          expectedNonce: questions.nonce,
          pkceCodeVerifier: questions.verifier,
          maxAge: signedInWithinSeconds,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (!claims) throw new ProviderRefused('no token about the person');
      const { requiredAcr } = this.settings;
      if (requiredAcr && claims['acr'] !== requiredAcr) throw new ProviderRefused('weaker sign-in');
      const said: Readonly<Record<string, unknown>> = claims['email']
        ? claims
        : await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return {
        issuer: claims.iss,
        subject: claims.sub,
        verifiedEmail:
          said['email_verified'] === true && typeof said['email'] === 'string'
            ? said['email']
            : undefined,
      };
    });
  }

  private async talk<Result>(work: (known: Configuration) => Promise<Result>): Promise<Result> {
    this.known ??= this.discover();
    try {
      return await work(await this.known);
    } catch (error) {
      // It may have moved or taken new keys meanwhile.
      this.known = undefined;
      throw error instanceof ProviderRefused ? error : new ProviderRefused(errorCodeOf(error));
    }
  }

  private async discover(): Promise<Configuration> {
    const openid = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.settings;
    const basic = openid.ClientSecretBasic(clientSecret);
    const post = openid.ClientSecretPost(clientSecret);
    const authenticate: ClientAuth = (provider, ...rest) => {
      const methods = provider.token_endpoint_auth_methods_supported;
      const takesBasic = !methods || methods.includes('client_secret_basic');
      return (takesBasic ? basic : post)(provider, ...rest);
    };
    // The settings let http through on this machine alone.
    const isPlain = new URL(issuer).protocol === 'http:';
    return openid.discovery(new URL(issuer), clientId, undefined, authenticate, {
      timeout: patienceSeconds,
      execute: [
        openid.enableNonRepudiationChecks,
        ...(isPlain ? [openid.allowInsecureRequests] : []),
      ],
    });
  }
}
