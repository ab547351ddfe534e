/** The library as its users meet it: read a stunt file, fly it, ask the flight. Nothing here is part of the program. */
@NullMarked
package org.reckoner.examples;

import org.jspecify.annotations.NullMarked;
