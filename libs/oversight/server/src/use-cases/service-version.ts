/** Which version of the service runs, as `package.json` has it. */
export class ServiceVersion {
  constructor(readonly text: string) {}
}
