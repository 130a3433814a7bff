import { Logger, type OnApplicationBootstrap } from '@nestjs/common';

/** Says at the start that nobody will be able to sign in, where browsers drop the cookie. */
export class PlainHttpWarning implements OnApplicationBootstrap {
  private readonly log = new Logger('identity');

  constructor(private readonly publicUrl: string) {}

  onApplicationBootstrap(): void {
    if (!isDroppedByBrowsers(this.publicUrl)) return;
    this.log.warn(
      `Nobody can sign in at ${this.publicUrl}: browsers drop the session's cookie on plain http. Put TLS in front and set PUBLIC_URL to the https address.`,
    );
  }
}

// Browsers take a Secure cookie over TLS, or over plain http from their own machine.
function isDroppedByBrowsers(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'http:' && !/^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}
