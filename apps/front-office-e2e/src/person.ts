import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import {
  type Browser,
  type LaunchOptions,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
  chromium,
} from 'playwright-core';

import type { PublicLanguage } from '@one-stop-shop/shared/contracts';

import { Catalogue } from './catalogue';
import { setting } from './copied-database';
import { watchFocus } from './focus-watch';

const screenshots = join(import.meta.dirname, '../../../dist/test/screenshots');
/** To be looked at by people; no journey reads them. */
const keepsPictures = process.env['FULL'] === '1';
export interface PersonOptions {
  readonly language: PublicLanguage;
  /** Width of the screen in CSS pixels; up to 480 it is a phone. */
  readonly width: number;
  readonly staff?: boolean;
  readonly javaScriptEnabled?: boolean;
  readonly deviceScaleFactor?: number;
  readonly height?: number;
}

let browser: Promise<Browser> | undefined;
/** Where the focus of those was lost who have not left. */
const watched = new Set<readonly string[]>();

/** Somebody in front of a browser of their own: a fresh context of the browser that all share. */
export class Person {
  /** Path and query of every address that the browser asked for; fragments never leave it. */
  readonly addresses: string[] = [];
  /** What the browser would not run or show because of the page's security policy. */
  readonly refusedByPolicy: string[] = [];
  private readonly words: Catalogue;

  private constructor(
    readonly page: Page,
    readonly options: PersonOptions,
    private readonly focusLost: readonly string[],
  ) {
    this.words = options.staff
      ? Catalogue.ofDesk(options.language)
      : Catalogue.ofPublicPages(options.language);
    page.context().on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      this.addresses.push(pathname + search);
    });
    page.context().on('console', (message) => {
      const said = message.text();
      if (/Content Security Policy|Trusted(HTML|Script)/.test(said))
        this.refusedByPolicy.push(said);
    });
  }

  static async at(url: string, options: PersonOptions): Promise<Person> {
    browser ??= chromium.connect(setting('TEST_BROWSER_URL'));
    const context = await (await browser).newContext(contextOf(url, options));
    return Person.in(context, options);
  }

  /** In a browser of their own, which keeps what browsers keep in a folder. */
  static async withProfile(url: string, options: PersonOptions, folder: string): Promise<Person> {
    const context = await chromium.launchPersistentContext(folder, {
      ...contextOf(url, options),
      ...(JSON.parse(setting('TEST_BROWSER_LAUNCH')) as LaunchOptions),
    });
    return Person.in(context, options);
  }

  private static async in(context: BrowserContext, options: PersonOptions): Promise<Person> {
    // Two cores shared by everything: what takes a tenth of a second alone may wait for its turn.
    context.setDefaultTimeout(20_000);
    const focusLost = await watchFocus(context);
    watched.add(focusLost);
    return new Person(await context.newPage(), options, focusLost);
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** The words of the pages in this person's language. */
  say(key: string, gaps?: Readonly<Record<string, string | number>>): string {
    return this.words.say(key, gaps);
  }

  /** The field with this label, whether or not it adds that no answer is needed. */
  field(key: string, within: Page | Locator = this.page): Locator {
    const label = this.say(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const optional = this.say('form.optional').replace(/[()]/g, '\\$&');
    return within.getByLabel(new RegExp(`^\\s*${label}(\\s*${optional})?\\s*$`));
  }

  /**
   * Keeps the whole page as a picture with `FULL=1`: `<journey>-<language>-<width>-<step>.png`.
   * @param fullPage false for what the screen shows alone
   */
  async screenshot(step: string, fullPage = true): Promise<void> {
    if (!keepsPictures) return;
    mkdirSync(screenshots, { recursive: true });
    const journey = basename(expect.getState().testPath ?? 'journey', '.spec.ts');
    const { language, width } = this.options;
    await this.page.screenshot({
      path: join(screenshots, `${journey}-${language}-${width}-${step}.png`),
      fullPage,
    });
  }

  /** Nobody who was led through the pages has stood nowhere on the way. */
  async leaves(): Promise<void> {
    await this.context.close();
    watched.delete(this.focusLost);
    expect(this.focusLost).toEqual([]);
  }
}

function contextOf(url: string, options: PersonOptions): BrowserContextOptions {
  const isPhone = options.width <= 480;
  return {
    baseURL: url,
    locale: options.language,
    timezoneId: 'Europe/Rome',
    viewport: { width: options.width, height: options.height ?? (isPhone ? 640 : 800) },
    hasTouch: isPhone,
    reducedMotion: 'reduce',
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
  };
}

/** Lets go of the browser, which goes on for the other journeys; nobody in it has stood nowhere. */
export async function letGoOfBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
  const lost = [...watched].flat();
  watched.clear();
  expect(lost).toEqual([]);
}
