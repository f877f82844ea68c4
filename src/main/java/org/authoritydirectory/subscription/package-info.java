/** Webhooks: partner systems are told of publications at an address of theirs, signed, in order, until they have them. */
package org.authoritydirectory.subscription;
