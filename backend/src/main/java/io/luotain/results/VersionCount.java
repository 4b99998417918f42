package io.luotain.results;

/** How many responses answer one version. */
public record VersionCount(int version, int n) {}
