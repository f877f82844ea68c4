package org.authoritydirectory.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.EditedDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the service is tried out, letters go nowhere and nobody is warned of that. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(EditedDirectory.class)
@Tag("database")
class MockedMailTest {

    @Inject
    MailAccess access;

    @Test
    void aTestNeedsNoMailServer() {
        assertThat(access.missing()).isEmpty();
    }
}
