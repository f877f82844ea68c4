/** What differs between two entries, and how two changes of one entry are brought together. */
package org.authoritydirectory.comparison;
