/**
 * What the database of keys is made of. No policies: whoever reaches it holds all keys anyway, and
 * nobody but api, worker and the commands for keys does.
 */
export const keyTables = `
  CREATE SCHEMA IF NOT EXISTS keys;
  CREATE TABLE IF NOT EXISTS keys.municipality (
    municipality text PRIMARY KEY CHECK (municipality ~ '^[0-9]{6}$'),
    present_version int NOT NULL CHECK (present_version > 0),
    carried_away boolean NOT NULL DEFAULT false
  );
  CREATE TABLE IF NOT EXISTS keys.wrapping_key (
    municipality text REFERENCES keys.municipality,
    version int CHECK (version > 0),
    key text NOT NULL CHECK (length(key) = 44),
    sheet_printed_at timestamptz,
    PRIMARY KEY (municipality, version)
  );
  CREATE TABLE IF NOT EXISTS keys.record (
    municipality text REFERENCES keys.municipality,
    record text CHECK (length(record) <= 100),
    wrapped bytea,
    version int NOT NULL,
    PRIMARY KEY (municipality, record)
  )`;
