/** Where people reach the service: links in letters and papers lead there. */
export class PublicUrl {
  /** @param value without a slash at the end */
  constructor(readonly value: string) {}
}
