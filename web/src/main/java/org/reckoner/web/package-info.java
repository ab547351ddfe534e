/**
 * The web app: a server on this machine, its HTTP interface and its page.
 *
 * <p>A view turns results into JSON and computes nothing; a desk decides what is flown when; the page draws.
 */
@NullMarked
package org.reckoner.web;

import org.jspecify.annotations.NullMarked;
