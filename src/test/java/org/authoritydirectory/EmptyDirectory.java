package org.authoritydirectory;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.publication.ApprovedChange;
import org.authoritydirectory.publication.Publication;

/** A service in which nothing has been published yet, for tests that publish. */
public class EmptyDirectory implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("directory.load.location", "");
    }

    /** An entry of Latvia with nothing but a name. */
    public static Entry office(String id, String name) {
        return EntryJson.read("""
                {"id": "%s", "state": "LVA", "names": {"en": "%s"}, "provenance": {"source": "test", "sample": true}}""".formatted(id, name));
    }

    /** The publication of an entry as the successor of a version. */
    public static ApprovedChange change(Entry entry, int baseVersion) {
        return new ApprovedChange(
                Publication.Type.PUBLISHED, entry, baseVersion, "test", null, null, "secretariat", "secretariat");
    }

    /** The withdrawal of an entry. */
    public static ApprovedChange withdrawal(Entry entry, int baseVersion, String reason, String successor) {
        return new ApprovedChange(
                Publication.Type.WITHDRAWN, entry, baseVersion, reason, successor, null, "secretariat", "secretariat");
    }
}
