@NullMarked
package org.reckoner.web;

import org.jspecify.annotations.NullMarked;
