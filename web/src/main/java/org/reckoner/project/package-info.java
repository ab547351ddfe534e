/**
 * The folder that people work in: the stunt file that is open, its versions, and what was flown from it.
 *
 * <p>A {@link org.reckoner.project.Project} knows files and nothing of the network; the rooms above show it.
 */
@NullMarked
package org.reckoner.project;

import org.jspecify.annotations.NullMarked;
