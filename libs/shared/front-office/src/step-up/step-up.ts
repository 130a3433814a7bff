/**
 * Before what is grave the server wants a proof of the last minutes of who works here. Given by the
 * context that signs people in; every other one asks here.
 */
export abstract class StepUp {
  /**
   * Does the work, once more after a proof when one was asked for. Rejects as the work does, also
   * when somebody would not prove it.
   */
  abstract before<Done>(work: () => Promise<Done>): Promise<Done>;
}
