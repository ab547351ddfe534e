package org.reckoner.cli;

import java.util.concurrent.Callable;

/**
 * One word that can follow {@code reckoner}, such as {@code predict}.
 *
 * <p>An implementation carries picocli's {@code @Command} annotation, is named in
 * {@code META-INF/services/org.reckoner.cli.Command}, has a public constructor without parameters, and returns one of
 * the codes of {@link ExitCode}.
 */
public interface Command extends Callable<Integer> {}
