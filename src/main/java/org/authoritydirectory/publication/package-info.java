/** The publication log and its only writer, with what is read from it: versions, the state as of an instant, proofs. */
package org.authoritydirectory.publication;
