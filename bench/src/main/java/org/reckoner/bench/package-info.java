/** How fast the engines are, measured with JMH; nothing here is part of the program. */
@NullMarked
package org.reckoner.bench;

import org.jspecify.annotations.NullMarked;
