/** Assembles the commands of all modules into the one program that a person starts. */
@NullMarked
package org.reckoner.app;

import org.jspecify.annotations.NullMarked;
