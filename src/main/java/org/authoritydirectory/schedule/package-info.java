/** When an authority can be reached: office hours, public holidays, time zones, and the hours two offices share. */
package org.authoritydirectory.schedule;
