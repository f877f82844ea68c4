/** Who is acting: tokens to actors and roles, and who may edit which entry by whose decision. */
package org.authoritydirectory.access;
