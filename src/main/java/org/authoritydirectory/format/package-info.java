/** An entry in every format that people and programs use beside JSON: CSV, vCard, JSON-LD. */
package org.authoritydirectory.format;
