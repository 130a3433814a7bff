import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import type { Page } from '@one-stop-shop/shared/contracts';

import { NoAnswer } from '../api/refusal';
import { Pages } from './pages';

describe('a list that is read page by page', () => {
  const asked = signal('people');
  /** Answers as they are given, in the order of the questions. */
  let answers: ((page: Page<string> | Error) => void)[];
  let questions: (string | undefined)[][];
  let pages: Pages<string, string>;

  async function answer(...page: [items: string[], next?: string] | [Error]): Promise<void> {
    const [items, next] = page;
    answers.shift()?.(items instanceof Error ? items : { items, next: next ?? null });
    await settled();
  }

  async function settled(): Promise<void> {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  }

  beforeEach(async () => {
    asked.set('people');
    [answers, questions] = [[], []];
    const read = (...question: [string, string?]): Promise<Page<string>> => {
      questions.push(question);
      return new Promise((resolve, reject) =>
        answers.push((page) => (page instanceof Error ? reject(page) : resolve(page))),
      );
    };
    pages = TestBed.runInInjectionContext(() => new Pages(asked, read));
    await settled();
    await answer(['Ada', 'Bruno'], 'cursor');
    // As a page does that shows them.
    expect(pages.lines()).toEqual(['Ada', 'Bruno']);
  });

  it('grows by the page that the last one leads to, and ends', async () => {
    expect([pages.lines(), pages.hasMore()]).toEqual([['Ada', 'Bruno'], true]);
    void pages.showMore();
    await answer(['Chiara']);
    expect([pages.lines(), pages.hasMore()]).toEqual([['Ada', 'Bruno', 'Chiara'], false]);
    expect(questions.at(-1)).toEqual(['people', 'cursor']);
    await pages.showMore();
    expect(questions).toHaveLength(2);
  });

  it('begins anew with another question, and keeps the old lines until its answer', async () => {
    asked.set('desks');
    await settled();
    expect(pages.lines()).toEqual(['Ada', 'Bruno']);
    await answer(['Cori']);
    expect([pages.lines(), pages.hasMore()]).toEqual([['Cori'], false]);
  });

  it.each([
    ['another question was asked', () => asked.set('desks')],
    ['the list was read anew', () => pages.refresh()],
  ])('lets a page go that comes after %s', async (_, meanwhile) => {
    void pages.showMore();
    meanwhile();
    await settled();
    const late = answers.shift();
    await answer(['Dino'], 'another cursor');
    late?.({ items: ['Chiara'], next: null });
    await settled();
    expect([pages.lines(), pages.hasMore()]).toEqual([['Dino'], true]);
  });

  it('keeps what it has when more cannot be read, and tries again from there', async () => {
    void pages.showMore();
    await answer(new NoAnswer());
    expect(pages.readingMore.failure()).toBeInstanceOf(NoAnswer);
    expect(pages.lines()).toEqual(['Ada', 'Bruno']);
    void pages.showMore();
    await answer(['Chiara']);
    expect(pages.lines()).toEqual(['Ada', 'Bruno', 'Chiara']);
  });
});
