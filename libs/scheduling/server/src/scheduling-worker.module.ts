import { Module, type DynamicModule } from '@nestjs/common';
import { HashKeeper } from './jobs/hash-keeper';
import { KeyHashesAnew } from './use-cases/key-hashes-anew';
import { PurgeWords } from './use-cases/purge-words';
import { SealWords } from './use-cases/seal-words';

const recurring = [HashKeeper, SealWords, PurgeWords];

/** Keeps hashes of links and codes, and people's words, in their present form and for their time. */
@Module({ providers: [KeyHashesAnew, ...recurring], exports: recurring })
export class SchedulingWorkerModule {
  static readonly recurring = () => recurring;

  static forRoot(): DynamicModule {
    return { module: SchedulingWorkerModule };
  }
}
