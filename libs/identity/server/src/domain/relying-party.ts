/** As whom browsers and authenticator apps know the service. */
export class RelyingParty {
  /** The host that passkeys are bound to (WebAuthn: RP ID). */
  readonly id: string;
  /** The only origin whose pages may use them. */
  readonly origin: string;
  /** As it stands in an authenticator app. */
  readonly name = 'One Stop Shop LT/1';

  constructor(publicUrl: string) {
    const { hostname, origin } = new URL(publicUrl);
    this.id = hostname;
    this.origin = origin;
  }
}
