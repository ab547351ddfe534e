/**
 * Holds the pictures of the documents to what the program computes: each is drawn anew and must have the same bytes.
 *
 * <p>After a change that moves a picture, draw them all again and look at them:
 * {@code ./mvnw -pl app -am test -Dtest='*PicturesTest' -Dsurefire.failIfNoSpecifiedTests=false -Dreckoner.draw=true}.
 */
@NullMarked
package org.reckoner.documents;

import org.jspecify.annotations.NullMarked;
