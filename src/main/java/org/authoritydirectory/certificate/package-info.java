/** What the directory had published about an authority at an instant: one page for a case file, with its proof. */
package org.authoritydirectory.certificate;
