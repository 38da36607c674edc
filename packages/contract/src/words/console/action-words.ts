/** How an action is told to whoever may take it. */
export interface ActionWords {
  /** Heading of its form. */
  title: string;
  /** What follows from it. */
  consequence: string;
  /** The button that does it. */
  does: string;
  /** Said when it is done. */
  done: string;
}
