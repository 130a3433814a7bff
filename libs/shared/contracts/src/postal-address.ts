/** A map around a postal address. */
export function mapOf(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}

/** Street and town, each on its line: "Via Roma 1", "04011 Aprilia". */
export function addressLines(address: string): string[] {
  return address.split(/,\s*(?=\d{5}\b)/);
}

/** The town of an address, where it has a postal code. */
export function townOf(address: string): string | undefined {
  return /\b\d{5}\s+([^,(]+)/.exec(address)?.[1]?.trim();
}
