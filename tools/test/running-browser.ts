import { type BrowserServer, type LaunchOptions, chromium } from 'playwright-core';

let running: BrowserServer | undefined;

/** One Chromium for all journeys of the run; each connects to `TEST_BROWSER_URL`. */
export async function shareOneBrowser(): Promise<void> {
  if (running) return;
  const launched: LaunchOptions = {
    executablePath: process.env['TEST_CHROMIUM_PATH'],
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  };
  running = await chromium.launchServer(launched);
  // For journeys that need a browser of their own, with a profile.
  process.env['TEST_BROWSER_LAUNCH'] = JSON.stringify(launched);
  process.env['TEST_BROWSER_URL'] = running.wsEndpoint();
}

export async function stopBrowser(): Promise<void> {
  await running?.close();
  running = undefined;
}
