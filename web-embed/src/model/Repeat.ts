/** How often one visitor may answer a survey, and the wave in which `ONCE` counts. */
export interface Repeat {
  repeat: { kind: 'ONCE' | 'EVERY' | 'ALWAYS'; days: number | null };
  wave: string | null;
}
