import { Module, type DynamicModule } from '@nestjs/common';
import { HashKeeper } from './jobs/hash-keeper';
import { KeyHashesAnew } from './use-cases/key-hashes-anew';

const recurring = [HashKeeper];

/** Keeps the stored hashes of links and codes in their present form. */
@Module({ providers: [KeyHashesAnew, ...recurring], exports: recurring })
export class SchedulingWorkerModule {
  static readonly recurring = () => recurring;

  static forRoot(): DynamicModule {
    return { module: SchedulingWorkerModule };
  }
}
