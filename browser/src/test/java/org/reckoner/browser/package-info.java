/** The page in a real browser: what a person sees, drags and reads. */
@NullMarked
package org.reckoner.browser;

import org.jspecify.annotations.NullMarked;
