import type { KeyPlace } from './key-cabinet';
import { KeyDatabase, type KeyDatabaseSettings } from './key-database';
import { KeyFolder } from './key-folder';

export interface KeyFolderSettings {
  /** Outside the database and outside every backup of it. */
  readonly folder: string;
}

export type KeyPlaceSettings = KeyFolderSettings | KeyDatabaseSettings;

/** @throws KeyDatabaseRefused */
export async function openKeyPlace(settings: KeyPlaceSettings): Promise<KeyPlace> {
  return 'folder' in settings ? new KeyFolder(settings.folder) : KeyDatabase.open(settings);
}
