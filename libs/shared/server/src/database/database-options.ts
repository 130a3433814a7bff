import type { DataSourceOptions, MixedList } from 'typeorm';
import { outliveLostConnections } from './lost-connections';
import { PreparingClient } from './prepared-statements';

/**
 * How a process connects as one of the roles. Schema synchronisation stays off:
 * constraints and policies are written in migrations.
 */
export function databaseOptions(url: string, entities: MixedList<Function>): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    applicationName: 'one-stop-shop',
    poolSize: 10,
    connectTimeoutMS: 5_000,
    logging: false,
    // Statements that don't wait for each other's answers go out together.
    extra: { pipeline: true, Client: PreparingClient, ...outliveLostConnections },
  };
}
