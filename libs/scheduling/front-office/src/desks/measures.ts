import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';

const hour = 60;
const day = 24 * hour;

/** Minutes as people say them: "20 minuti", "2 ore", "1 giorno". */
export function inMinutes(minutes: number, language: ServiceLanguage): string {
  if (minutes > 0 && minutes % day === 0) return inDays(minutes / day, language);
  if (minutes > 0 && minutes % hour === 0) return written(minutes / hour, 'hour', language);
  return written(minutes, 'minute', language);
}

export function inDays(days: number, language: ServiceLanguage): string {
  return written(days, 'day', language);
}

function written(count: number, unit: string, language: ServiceLanguage): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    count,
  );
}
