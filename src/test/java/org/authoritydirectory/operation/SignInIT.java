package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.authoritydirectory.Keycloak;
import org.authoritydirectory.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with the real Keycloak, and what the packaged application makes of its tokens. */
class SignInIT {

    @TempDir
    static Path folder;

    private static Keycloak keycloak;
    private static SignIn signIn;
    private static RunningDirectory directory;

    @BeforeAll
    static void start() {
        keycloak = Keycloak.started();
        signIn = new SignIn(keycloak);
        directory = new RunningDirectory(RunningDirectory.H2, folder).with("quarkus.profile", "demo");
        keycloak.settings(Keycloak.DEMO).forEach(directory::with);
        directory.start().ready();
    }

    @AfterAll
    static void end() {
        directory.close();
    }

    private static HttpResponse<String> me(String token) {
        return directory.get("/v1/me", "Authorization", "Bearer " + token);
    }

    @Test
    void aPasswordSignsIn() {
        JsonNode me =
                RunningDirectory.tree(me(signIn.accessToken("secretariat-1")).body());

        assertThat(me.path("subject").asText()).isEqualTo("5ec00001-0000-4000-8000-000000000001");
        assertThat(me.path("roles")).extracting(JsonNode::asText).containsExactly("secretariat");
    }
}
