/** Refusals of the oversight, by their stable codes. */
export const oversightProblemCodes = ['oversight.nothing-recorded'] as const;

export type OversightProblemCode = (typeof oversightProblemCodes)[number];
