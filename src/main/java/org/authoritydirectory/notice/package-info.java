/** Who is told what by e-mail: written with what it tells of, sent afterwards, and forgotten when it is sent. */
package org.authoritydirectory.notice;
