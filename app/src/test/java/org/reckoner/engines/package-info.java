/**
 * The two engines beside each other: every shipped example flown by both on the same draws, every difference held to its
 * tolerance or listed by name.
 */
@NullMarked
package org.reckoner.engines;

import org.jspecify.annotations.NullMarked;
