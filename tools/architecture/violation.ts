/** A rule of the architecture that a file breaks. */
export interface Violation {
  rule: string;
  /** Relative to the workspace. */
  file: string;
  detail: string;
}
