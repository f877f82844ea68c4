/** Pages for people, rendered on the server; nothing imports this package. */
package org.authoritydirectory.web;
