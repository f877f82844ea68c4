/** Running the service: checks before the start, loading, limits and health of the whole. */
package org.authoritydirectory.operation;
