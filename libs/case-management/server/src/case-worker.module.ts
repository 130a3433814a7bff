import { Module, type DynamicModule } from '@nestjs/common';
import { PurgeDrafts } from './use-cases/encounters/purge-drafts';
import { PurgeRecognitions } from './use-cases/recognition/purge-recognitions';

const recurring = [PurgeRecognitions, PurgeDrafts];

/** Forgetting who was looked for, and what was begun and never recorded. */
@Module({ providers: recurring, exports: recurring })
export class CaseWorkerModule {
  static readonly recurring = () => recurring;

  static forRoot(): DynamicModule {
    return { module: CaseWorkerModule };
  }
}
