/** Followed by the submission id; the value is a `Submission`. The loader looks for it before it loads anything. */
export const PENDING = 'luotain:pending:';

/** Followed by the survey id; the value, of `markOf`, says that the visitor answered it or dismissed its popover. */
export const DONE = 'luotain:done:';
