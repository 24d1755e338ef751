package org.yagura.core.fact;

/** Facts that the monitor engine writes. */
public sealed interface MonitorFact extends FactBody permits CheckStateChanged, MeasurementsRecorded {}
