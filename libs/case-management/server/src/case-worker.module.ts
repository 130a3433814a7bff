import { Module, type DynamicModule } from '@nestjs/common';
import { PurgeRecognitions } from './use-cases/purge-recognitions';

const recurring = [PurgeRecognitions];

/** Forgetting who was looked for. */
@Module({ providers: recurring, exports: recurring })
export class CaseWorkerModule {
  static readonly recurring = () => recurring;

  static forRoot(): DynamicModule {
    return { module: CaseWorkerModule };
  }
}
