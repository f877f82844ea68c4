/** Who may edit which entry: asked for with a letter, decided by the secretariat, revoked at any time. */
package org.authoritydirectory.grant;
