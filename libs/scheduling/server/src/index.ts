export * from './persistence/scheduling-tables.migration';
