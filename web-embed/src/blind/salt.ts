/** Bytes of salt in RSABSSA-SHA384-PSS-Randomized. */
export const SALT = 48;
