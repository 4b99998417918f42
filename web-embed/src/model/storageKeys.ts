/** Followed by the submission id; the value is a `Submission`. The loader looks for it before it loads anything. */
export const PENDING = 'luotain:pending:';

/** Followed by the survey id; the value, of `markOf`, says that the visitor answered it or dismissed its popover. */
export const DONE = 'luotain:done:';

/** Followed by a hash of the invitation to a blind wave, never the invitation itself; the value is a `Blinding`, or `ANSWERED`. */
export const BLINDING = 'luotain:blinding:';

/** Followed by the same hash; the value is the input of a submission that waits for its participation token. */
export const WAITING = 'luotain:waiting:';

/** Stands for the blinding once the answers are safe: nothing is left by which a token could be told from others. */
export const ANSWERED = '"answered"';
