/** A directory that follows another one through its public API, proves what it takes in, and is read like the other. */
package org.authoritydirectory.mirror;
