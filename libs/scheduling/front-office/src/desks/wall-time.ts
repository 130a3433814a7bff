import { latinDigits } from '@one-stop-shop/shared/contracts';

const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isWallTime(text: string): boolean {
  return wallTime.test(text);
}

/** What somebody wrote, as HH:MM where it means a time: "9", "930", "9.30". Else as it was. */
export function asWallTime(text: string): string {
  const [, hours, minutes] = /^\s*(\d{1,2})\s*[:.,h]?\s*(\d{2})?\s*$/.exec(latinDigits(text)) ?? [];
  if (!hours) return text;
  const time = `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
  return isWallTime(time) ? time : text;
}
