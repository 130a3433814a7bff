import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RateLimiter } from './rate-limiting/rate-limiter';
import { ProofOfWork } from './rate-limiting/proof-of-work';
import { Clock } from './clock/clock';
import { KeyStore, type KeyStoreSettings } from './keys/key-store';
import { RecordKeys } from './keys/record-keys';
import { DerivedSecrets } from './secrets/derived-secrets';
import { SealedSecrets } from './secrets/sealed-secrets';
import type { ServiceSecret } from './secrets/service-secret';
import { PublicUrl } from './settings/public-url';
import { UnitOfWork } from './tenancy/unit-of-work';

export interface PlatformSettings extends ServiceSecret {
  readonly clock: Clock;
  /** Where people reach the service, without a slash at the end. */
  readonly publicUrl: string;
  readonly keyStore: KeyStoreSettings;
}

/** What every context stands on. */
@Global()
@Module({})
export class PlatformModule {
  /** @throws KeysUnusable when a municipality that is served has no keys; KeyDatabaseRefused */
  static async forRoot(settings: PlatformSettings): Promise<DynamicModule> {
    const { clock, secret, secretBefore, publicUrl, keyStore } = settings;
    return {
      module: PlatformModule,
      providers: [
        { provide: Clock, useValue: clock },
        { provide: PublicUrl, useValue: new PublicUrl(publicUrl) },
        { provide: DerivedSecrets, useValue: new DerivedSecrets(secret, secretBefore) },
        { provide: SealedSecrets, useValue: new SealedSecrets(secret, secretBefore) },
        { provide: RecordKeys, useValue: await KeyStore.open(keyStore) },
        UnitOfWork,
        {
          provide: RateLimiter,
          inject: [DataSource],
          useFactory: (database: DataSource) => new RateLimiter(database, secret),
        },
        {
          provide: ProofOfWork,
          inject: [RateLimiter],
          useFactory: (limiter: RateLimiter) => new ProofOfWork(limiter, secret),
        },
      ],
      exports: [
        Clock,
        PublicUrl,
        DerivedSecrets,
        SealedSecrets,
        RecordKeys,
        UnitOfWork,
        RateLimiter,
        ProofOfWork,
      ],
    };
  }
}
