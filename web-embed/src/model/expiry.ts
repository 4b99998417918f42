/** After so many milliseconds answers that could not be sent are forgotten: their presentation token has ended too. */
export const EXPIRY = 30 * 86_400_000;
