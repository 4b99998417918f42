/** Event of the hosted page's window: the invitation that led there was refused; `detail` is the code. */
export const REFUSED = 'luotain:refused';
