import { Service, inject } from '@angular/core';

import type {
  KnownReader,
  ReadingsQuery,
  RecordedReadings,
  SystemState,
  WhoLooked,
} from '@one-stop-shop/oversight/contracts';
import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

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

  search(query: Partial<ReadingsQuery> = {}, after?: string): Promise<RecordedReadings> {
    const { limit, ...asked } = query;
    return this.api.get('/api/oversight/readings', { ...asked, limit: limit?.toString(), after });
  }

  readers(): Promise<KnownReader[]> {
    return this.api.get('/api/oversight/readers');
  }

  state(): Promise<SystemState> {
    return this.api.get('/api/oversight/state');
  }
}
