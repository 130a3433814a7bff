import { noHour, type WallHours } from '@one-stop-shop/shared/domain';

/** Minutes since midnight of `HH:MM`. @throws Error for what is no time of the wall */
export function minutesOf(time: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  if (!(total <= 24 * 60)) throw new Error('hours of a contact are written HH:MM');
  return total;
}

/** The stretch between two of them. */
export function wallHours(from: number, to: number): WallHours {
  return { from: timeOf(from), to: timeOf(to) };
}

/** @throws Error unless it ends after it begins, or is no hour at all */
export function mustBeHours({ from, to }: WallHours): void {
  const isNoHour = from === noHour.from && to === noHour.to;
  if (minutesOf(from) >= minutesOf(to) && !isNoHour)
    throw new Error('hours of a contact end after they begin');
}

const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
