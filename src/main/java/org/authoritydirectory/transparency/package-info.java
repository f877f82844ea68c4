/** The log as a transparency log: signed checkpoints, tiles and proofs, and the check of a copy that needs nothing else. */
package org.authoritydirectory.transparency;
