/** What a reviewer should look at twice before an entry is published; a doubt warns and never refuses. */
package org.authoritydirectory.doubt;
