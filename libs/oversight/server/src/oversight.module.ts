import { Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import { ReadingsController } from './http/readings.controller';
import { SystemStateController } from './http/system-state.controller';
import { WhoLookedController } from './http/who-looked.controller';
import { MunicipalityNames, ReaderNames } from './use-cases/directory';
import { ExportWhoLooked } from './use-cases/export-who-looked';
import { ListWhoLooked } from './use-cases/list-who-looked';
import { MessageFigures } from './use-cases/message-figures';
import { SearchReadings } from './use-cases/search-readings';
import { ServiceVersion } from './use-cases/service-version';
import { ShowSystemState } from './use-cases/show-system-state';

export interface OversightSettings {
  readonly version: string;
  /** Who answers what the oversight asks of the accounts, and the modules that export it. */
  readonly readerNames: Type<ReaderNames>;
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  readonly municipalityNames: Type<MunicipalityNames>;
  readonly messageFigures: Type<MessageFigures>;
}

/** Who looked at whose data, and in what state the service is. */
@Module({})
export class OversightModule {
  static forRoot(settings: OversightSettings): DynamicModule {
    return {
      module: OversightModule,
      imports: settings.imports,
      controllers: [WhoLookedController, ReadingsController, SystemStateController],
      providers: [
        ListWhoLooked,
        ExportWhoLooked,
        SearchReadings,
        ShowSystemState,
        { provide: ReaderNames, useExisting: settings.readerNames },
        { provide: MunicipalityNames, useClass: settings.municipalityNames },
        { provide: MessageFigures, useClass: settings.messageFigures },
        { provide: ServiceVersion, useFactory: () => new ServiceVersion(settings.version) },
      ],
    };
  }
}
