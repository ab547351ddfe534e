/**
 * The reference cases: what the program predicts beside what is known from elsewhere.
 *
 * <p>A case is a text file: what is flown or computed, and what must come out, with source, tolerance and reason. It is
 * data, so that another program, or the same in another language, can replay it. The way of a case:
 * {@code CaseReader} checks the file against the keys that its {@link org.reckoner.validation.Bench bench} knows and makes a
 * {@link org.reckoner.validation.ReferenceCase}; the bench runs it through the product's own engine and answers what was
 * asked; a {@link org.reckoner.validation.Finding} sets each answer beside its reference; {@code ValidationPage} writes the
 * findings, misses too.
 */
@NullMarked
package org.reckoner.validation;

import org.jspecify.annotations.NullMarked;
