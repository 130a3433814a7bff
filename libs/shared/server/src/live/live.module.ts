import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from '../clock/clock';
import type { Context } from '../context/context';
import { Announcements } from './announced';
import { LiveChannels, mostChannels } from './live-channels';

export interface LiveSettings {
  /** As the role that serves requests: listening needs no right beyond a connection. */
  readonly databaseUrl: string;
  /** How many pages may listen. */
  readonly mostChannels?: typeof mostChannels;
}

/** Tells open pages of changes; for the program that has pages. */
@Global()
@Module({})
export class LiveModule {
  /** @throws Error when two contexts announce the same kind */
  static of(contexts: readonly Context[], settings: LiveSettings): DynamicModule {
    const announcements = new Announcements(contexts.flatMap(({ announces = [] }) => announces));
    return {
      module: LiveModule,
      providers: [
        {
          provide: LiveChannels,
          inject: [Clock],
          useFactory: (clock: Clock) =>
            new LiveChannels(settings.databaseUrl, announcements, clock, settings.mostChannels),
        },
      ],
      exports: [LiveChannels],
    };
  }
}
