/** Who is acting: a token of the identity provider becomes an actor with roles. */
package org.authoritydirectory.access;
