package io.luotain.results;

/** By what results are set side by side. */
enum Basis {
  /** Waves: the versions that share a label, and those without one together. */
  WAVE,
  /** Versions, each for itself. */
  VERSION
}
