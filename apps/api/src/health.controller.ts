import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  HealthCheck,
  HealthCheckService,
  HealthIndicatorService,
  TypeOrmHealthIndicator,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { Answers, Public, RecordKeys } from '@one-stop-shop/shared/server';
import * as z from 'zod';

const alive = z.object({ status: z.literal('ok') });

/** Milliseconds that each of what is asked may take. */
const patience = 2_000;

const indicators = z.record(z.string(), z.looseObject({ status: z.string() }));

const readiness = z.object({
  status: z.string(),
  info: indicators,
  error: indicators,
  details: indicators,
});

/** For whoever keeps the service running: is the process alive, can it serve? */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly keys: RecordKeys,
    private readonly indicators: HealthIndicatorService,
  ) {}

  @Get('live')
  @Answers(200, alive)
  live(): z.infer<typeof alive> {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck({ swaggerDocumentation: false })
  @Answers(200, readiness)
  ready(): Promise<HealthCheckResult> {
    return this.health.check([
      () => this.database.pingCheck('database', { timeout: patience }),
      () => this.keysAnswer(),
    ]);
  }

  /** Why they don't is not for whoever may ask here. */
  private async keysAnswer(): Promise<HealthIndicatorResult> {
    const keys = this.indicators.check('keys');
    const tooLate = pause(patience, false, { ref: false });
    const answered = this.keys.ping().then(
      () => true,
      () => false,
    );
    return (await Promise.race([answered, tooLate])) ? keys.up() : keys.down();
  }
}
