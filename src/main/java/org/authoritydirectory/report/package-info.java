/** A practitioner reports a contact as wrong; that opens a case for the secretariat and never changes the entry by itself. */
package org.authoritydirectory.report;
