import { Module, type DynamicModule } from '@nestjs/common';
import { DerivedSecrets, type ServiceSecret } from '@one-stop-shop/shared/server';
import { HashKeeper } from './jobs/hash-keeper';
import { KeyHashesAnew } from './use-cases/key-hashes-anew';

/** Keeps the stored hashes of links and codes in their present form; for the worker. */
@Module({})
export class HashKeepingModule {
  static forRoot({ secret, secretBefore }: ServiceSecret): DynamicModule {
    return {
      module: HashKeepingModule,
      providers: [
        { provide: DerivedSecrets, useFactory: () => new DerivedSecrets(secret, secretBefore) },
        KeyHashesAnew,
        HashKeeper,
      ],
    };
  }
}
