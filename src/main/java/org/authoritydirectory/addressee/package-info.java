/** Whom to write to: the authority, the channel and the language for one kind of request, and the rules that say so. */
package org.authoritydirectory.addressee;
