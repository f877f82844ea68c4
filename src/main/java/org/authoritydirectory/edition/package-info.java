/** The directory as a printable book, made from one publication in each of six languages. */
package org.authoritydirectory.edition;
