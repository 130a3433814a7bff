import { latinDigits, wallTime } from '@one-stop-shop/shared/contracts';

/** What somebody wrote, as HH:MM where it means a time: "9", "930", "9.30". Else as it was. */
export function asWallTime(text: string): string {
  const [, hours, minutes] = /^\s*(\d{1,2})\s*[:.,h]?\s*(\d{2})?\s*$/.exec(latinDigits(text)) ?? [];
  if (!hours) return text;
  const time = `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
  return wallTime.safeParse(time).success ? time : text;
}
