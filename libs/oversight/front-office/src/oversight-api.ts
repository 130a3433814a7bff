import { Service, inject } from '@angular/core';

import type { Municipality } from '@one-stop-shop/identity/contracts';
import type {
  KnownReader,
  RecordedReadings,
  SystemState,
  WhoLooked,
} from '@one-stop-shop/oversight/contracts';
import type { PublicLanguage, ReadingPurpose } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** What administrators look for; what is empty does not narrow. */
export interface SoughtReadings {
  /** YYYY-MM-DD, included, as `to`. */
  readonly from: string;
  readonly to: string;
  readonly municipality: string;
  readonly reader: string;
  readonly purpose: ReadingPurpose | '';
  readonly subject: string;
}

/** Who looked, and how the service fares. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class OversightApi {
  private readonly api = inject(Api);

  now(): Date {
    return this.api.now();
  }

  whoLooked(subject: string, after?: string): Promise<WhoLooked> {
    return this.api.get(`/api/oversight/readings/${subject}`, { after });
  }

  /** Address of the whole list, as a page to print or as a table. */
  exportAddress(subject: string, language: PublicLanguage, format: 'html' | 'csv'): string {
    const query = new URLSearchParams({ language, format });
    return `/api/oversight/readings/${subject}/export?${query.toString()}`;
  }

  search(sought: SoughtReadings, after?: string): Promise<RecordedReadings> {
    return this.api.get('/api/oversight/readings', { ...sought, after });
  }

  readers(): Promise<KnownReader[]> {
    return this.api.get('/api/oversight/readers');
  }

  state(): Promise<SystemState> {
    return this.api.get('/api/oversight/state');
  }

  municipalities(): Promise<Municipality[]> {
    return this.api.get('/api/public/municipalities');
  }
}
