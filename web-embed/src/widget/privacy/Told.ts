/** What is said of an anonymous survey alone, in one language. `#` stands for a number. */
export interface Told {
  /** Before the first question: the minimum of a group, and days. */
  promise: string;
  /** After it, before the names of what is kept beside the answers. */
  coarse: string;
  /** While answers are still on their way. */
  stay: string;
  /** Before the receipt. */
  code: string;
}
