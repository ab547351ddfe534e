/**
 * The command line: reads what was asked, calls the library, prints the answer.
 *
 * <p>No rule, threshold or arithmetic lives here. Each word after {@code reckoner} is one class that implements
 * {@link org.reckoner.cli.Command}; the program finds them all when it starts, so a module adds a command by naming it
 * in {@code META-INF/services/org.reckoner.cli.Command}.
 */
@NullMarked
package org.reckoner.cli;

import org.jspecify.annotations.NullMarked;
