/** How an entry is found: the words it is known by, the index of them, and the language of queries. */
package org.authoritydirectory.search;
