import type { BrowserContext } from 'playwright-core';

const sign = 'focus fell on the page: ';

/**
 * Notices when the focus falls on `<body>` because what was pressed is gone: whoever works by keyboard
 * or hears the page stands nowhere then. @returns what was pressed, each time
 */
export async function watchFocus(context: BrowserContext): Promise<readonly string[]> {
  const lost: string[] = [];
  context.on('console', (message) => {
    const said = message.text();
    if (said.startsWith(sign)) lost.push(said.slice(sign.length));
  });
  await context.addInitScript(watch, sign);
  return lost;
}

/** Runs in the page. */
function watch(sign: string): void {
  let pressed: Element | undefined;
  let words = '';
  let since = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  // What takes the place of the pressed thing is drawn first, then it is given the focus.
  const drawn = 300;
  const long = 1_500;

  function look(): void {
    clearTimeout(waiting);
    const gone = pressed && (!pressed.isConnected || pressed.getClientRects().length === 0);
    const isLost = document.activeElement === document.body || !document.activeElement;
    if (gone && isLost && performance.now() - since > drawn)
      console.warn(`${sign}${words} (${location.pathname})`);
    pressed = undefined;
  }

  function press(event: Event): void {
    if (event instanceof KeyboardEvent && !['Enter', ' ', 'Escape'].includes(event.key)) return;
    look();
    const target = event.target instanceof Element ? event.target : undefined;
    pressed = target?.closest('button, a, input, select, textarea, summary') ?? undefined;
    words = pressed?.textContent.trim().replace(/\s+/g, ' ').slice(0, 60) || (pressed?.id ?? '');
    since = performance.now();
    waiting = setTimeout(look, long);
  }

  for (const kind of ['click', 'keydown']) addEventListener(kind, press, { capture: true });
}
