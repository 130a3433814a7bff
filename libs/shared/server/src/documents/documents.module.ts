import { Global, Module } from '@nestjs/common';
import { ChildDisarmer } from './child-disarmer';
import { Disarmer } from './disarmer';

/** Files from outside, for every context of the api; no child process starts before the first comes. */
@Global()
@Module({
  providers: [{ provide: Disarmer, useFactory: () => new ChildDisarmer() }],
  exports: [Disarmer],
})
export class DocumentsModule {}
