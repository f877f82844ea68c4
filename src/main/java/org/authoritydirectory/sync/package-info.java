/** How partner systems keep a complete copy: the publications in the order of the log, from any of them on. */
package org.authoritydirectory.sync;
