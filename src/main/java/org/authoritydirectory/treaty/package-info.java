/** States, territories, instruments, functions and party status: reference data with names in six languages. */
package org.authoritydirectory.treaty;
