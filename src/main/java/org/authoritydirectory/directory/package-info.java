/** The read side: the published directory in memory, its search index and query language, and the answers made from it. */
package org.authoritydirectory.directory;
