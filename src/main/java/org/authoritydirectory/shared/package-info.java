/** Value types, problem types and the clock that every feature builds on; it knows no feature. */
package org.authoritydirectory.shared;
