/** A month of the audit, `2026-11`. It begins and ends by UTC, as the parts of the table do. */
export type Month = string;

function monthOf(instant: Date): Month {
  return instant.toISOString().slice(0, 7);
}

export function plusMonths(month: Month, months: number): Month {
  const [year = 0, ordinal = 0] = month.split('-').map(Number);
  return monthOf(new Date(Date.UTC(year, ordinal - 1 + months)));
}

export function startOf(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

/** The first instant after it. */
export function endOf(month: Month): Date {
  return startOf(plusMonths(month, 1));
}
