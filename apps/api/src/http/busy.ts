/**
 * A part of the house has too much to do now. Whoever asked is told so (`unavailable`) and when to come back (`Retry-After`); the
 * log has no fault then.
 */
export class BusyError extends Error {
  override name = 'BusyError';
  /** Whole seconds after which trying again makes sense. */
  readonly seconds: number;

  constructor(message: string, seconds: number) {
    super(message);
    this.seconds = seconds;
  }
}
