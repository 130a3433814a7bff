import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  HealthCheck,
  HealthCheckService,
  TypeOrmHealthIndicator,
  type HealthCheckResult,
} from '@nestjs/terminus';
import { Answers, Public } from '@one-stop-shop/shared/server';
import * as z from 'zod';

const alive = z.object({ status: z.literal('ok') });

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
    return this.health.check([() => this.database.pingCheck('database', { timeout: 2_000 })]);
  }
}
