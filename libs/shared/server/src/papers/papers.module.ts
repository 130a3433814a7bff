import { Global, Module } from '@nestjs/common';
import { ChildTypesetter } from './child-typesetter';
import { Typesetter } from './typesetter';

/** Papers for every context of the api; no child process starts before the first is asked for. */
@Global()
@Module({
  providers: [{ provide: Typesetter, useFactory: () => new ChildTypesetter() }],
  exports: [Typesetter],
})
export class PapersModule {}
