/** A line of the table; without a budget it is for the reader only. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly budget?: string;
  readonly kept?: boolean;
}

export type Budget = { readonly atMost: number } | { readonly atLeast: number };

export function ratio(name: string, value: number, budget: Budget): Figure {
  return withBudget(name, value, value.toFixed(2), '', budget);
}

export function megabytes(name: string, value: number, budget: Budget): Figure {
  return withBudget(name, value, `${value.toFixed(0)} MB`, ' MB', budget);
}

export function atMost(name: string, value: number, most: number, unit: string): Figure {
  return withBudget(name, value, `${value.toFixed(0)}${unit}`, unit, { atMost: most });
}

function withBudget(
  name: string,
  value: number,
  shown: string,
  unit: string,
  budget: Budget,
): Figure {
  if ('atMost' in budget)
    return {
      name,
      value: shown,
      budget: `≤ ${budget.atMost}${unit}`,
      kept: value <= budget.atMost,
    };
  return {
    name,
    value: shown,
    budget: `≥ ${budget.atLeast}${unit}`,
    kept: value >= budget.atLeast,
  };
}

/** A table in Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, budget = '', kept }) => [
    name,
    value,
    budget,
    kept === undefined ? '' : kept ? 'ok' : 'MISSED',
  ]);
  const lines = [['Figure', 'Value', 'Budget', ''], ['---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
