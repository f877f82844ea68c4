/** The outline of a request to an authority: what it has to contain, to whom, under what, ready to be filled in. */
package org.authoritydirectory.outline;
