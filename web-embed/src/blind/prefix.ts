/** How many random bytes stand before the message. */
export const PREFIX = 32;
