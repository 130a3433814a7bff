import { Module, type DynamicModule } from '@nestjs/common';
import { HashKeeper } from './jobs/hash-keeper';
import { KeyHashesAnew } from './use-cases/key-hashes-anew';

/** Keeps the stored hashes of links and codes in their present form. */
@Module({ providers: [KeyHashesAnew, HashKeeper] })
export class SchedulingWorkerModule {
  static forRoot(): DynamicModule {
    return { module: SchedulingWorkerModule };
  }
}
