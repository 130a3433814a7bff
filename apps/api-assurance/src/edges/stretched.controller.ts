import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Answers, Public } from '@one-stop-shop/shared/server';
import * as z from 'zod';

// As a contract that bounds the length of a range and forgets where the calendar ends.
const days = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < 62 * 86_400_000);
type Days = z.infer<typeof days>;
const howMany = z.strictObject({ howMany: z.number() });
type HowMany = z.infer<typeof howMany>;
const names = z.strictObject({ names: z.array(z.string()) });
type Names = z.infer<typeof names>;
const done = z.object({ done: z.boolean() });
const kept: unknown[] = [];

/** Each route lets a value of the request stretch what it costs; the name of each says how. */
@Public()
@Controller('stretched')
export class StretchedController {
  @Get('never-ends')
  @Answers(200, done)
  neverEnds(@Query({ schema: days }) { from, to }: Days): object {
    const dayAfter = (day: string): string =>
      new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    let passed = 0;
    for (let day = from; day <= to; day = dayAfter(day)) passed += 1;
    return { done: passed > 0 };
  }

  @Post('works-as-long-as-told')
  @HttpCode(200)
  @Answers(200, done)
  works(@Body({ schema: howMany }) { howMany }: HowMany): object {
    const until = performance.now() + Math.min(howMany, 600);
    while (performance.now() < until);
    return { done: true };
  }

  @Post('keeps-as-much-as-told')
  @HttpCode(200)
  @Answers(200, done)
  keeps(@Body({ schema: howMany }) { howMany }: HowMany): object {
    if (howMany > 1e9) kept.push(Buffer.alloc(64e6));
    return { done: true };
  }

  @Post('fails-on-many')
  @HttpCode(200)
  @Answers(200, done)
  fails(@Body({ schema: names }) { names }: Names): object {
    if (names.length > 20) throw new Error('too many');
    return { done: true };
  }
}
