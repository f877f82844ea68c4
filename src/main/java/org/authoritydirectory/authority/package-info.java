/** The entry: an authority with its designations, channels and hours, its validation and its normalisation. */
package org.authoritydirectory.authority;
