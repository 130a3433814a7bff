/** A code as people read it out: two groups of four. */
export function spacedCode(code: string): string {
  return code.replace(/^(.{4})(.{4})$/, '$1 $2');
}
