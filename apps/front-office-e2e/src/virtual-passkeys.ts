import type { Person } from './person';

/**
 * Gives somebody's browser a device that makes and uses passkeys, as if a finger touched
 * it each time (WebAuthn's virtual authenticators, over the protocol of Chromium).
 */
export async function carriesPasskeys({ page }: Person): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
