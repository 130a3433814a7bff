import { TypeOrmModule } from '@nestjs/typeorm';
import { databaseOptions, isPassing, mustBeBoundByPolicies } from '@one-stop-shop/shared/server';
import type { DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { entities } from '../../contexts';

/** The database as the worker's role sees it; a role that sees more stops the start. */
export function workerDatabase(url: string): DynamicModule {
  return TypeOrmModule.forRootAsync({
    useFactory: () => ({
      ...databaseOptions(url, entities),
      toRetry: isPassing,
    }),
    dataSourceFactory: async (options) => {
      if (!options) throw new Error('the database has no options');
      const database = await new DataSource(options).initialize();
      await mustBeBoundByPolicies(database);
      return database;
    },
  });
}
