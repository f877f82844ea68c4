package org.authoritydirectory.doubt;

import java.util.List;

/** One thing to look for in a proposed entry. */
interface DoubtRule {

    /** The doubts, in any order; none where all is well. */
    List<Doubt> about(Proposal proposal);
}
