import { getParser } from 'bowser';

/**
 * Browser and system, as `Firefox, Windows`, so that somebody knows their own
 * devices again. Versions are left out: they would make a signature of the device.
 * @param signature the header User-Agent
 */
export function deviceInWords(signature: string | undefined): string | undefined {
  if (!signature) return undefined;
  const parser = getParser(signature.slice(0, 500));
  const words = [parser.getBrowserName(), parser.getOSName()].filter((word) => word);
  return words.length > 0 ? words.join(', ').slice(0, 60) : undefined;
}
