package io.luotain.expression;

/** What evaluating gives: a value or a failure. */
public sealed interface Result permits Value, Failure {}
