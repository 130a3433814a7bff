import { Module, type DynamicModule } from '@nestjs/common';
import { ReadingsController } from './http/readings.controller';
import { SystemStateController } from './http/system-state.controller';
import { WhoLookedController } from './http/who-looked.controller';
import { ExportWhoLooked } from './use-cases/export-who-looked';
import { ListWhoLooked } from './use-cases/list-who-looked';
import { SearchReadings } from './use-cases/search-readings';
import { ServiceVersion } from './use-cases/service-version';
import { ShowSystemState } from './use-cases/show-system-state';

export interface OversightSettings {
  /** Of the service, as its package says it. */
  readonly version: string;
}

/** Who looked at whose data, and in what state the service is. */
@Module({})
export class OversightModule {
  static forRoot({ version }: OversightSettings): DynamicModule {
    return {
      module: OversightModule,
      controllers: [WhoLookedController, ReadingsController, SystemStateController],
      providers: [
        ListWhoLooked,
        ExportWhoLooked,
        SearchReadings,
        ShowSystemState,
        { provide: ServiceVersion, useFactory: () => new ServiceVersion(version) },
      ],
    };
  }
}
