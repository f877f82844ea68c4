/** What everyone did and was refused: an append-only trail that the secretariat reads. */
package org.authoritydirectory.audit;
