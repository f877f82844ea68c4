package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands in the committed realms. What Keycloak makes of them is tested with it. */
class RealmTest {

    private static final Path REALMS = Path.of("src", "main", "keycloak");

    private static JsonNode realm(String file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(REALMS.resolve(file)));
    }

    @Test
    void theRealmOfProductionHasNoLoginsAndNoSecrets() throws IOException {
        JsonNode realm = realm("directory-realm.json");

        assertThat(realm.has("users")).isFalse();
        for (String secret : Set.of("secret", "credentials", "privateKey", "password", "smtpServer")) {
            assertThat(realm.findValues(secret)).as(secret).isEmpty();
        }
        for (JsonNode client : realm.path("clients")) {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
                    .as(client.path("clientId").asText())
                    .isFalse();
        }
    }

    @Test
    void theLoginsOfTheDemoAreToldAndHaveTheirNamesForPasswords() throws IOException {
        Properties settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            settings.load(file);
        }
        String greeting = settings.getProperty("%demo.directory.greeting");
        Set<UUID> ids = new HashSet<>();

        for (JsonNode user : realm("demo.json").path("users")) {
            String name = user.path("username").asText();
            assertThat(ids.add(UUID.fromString(user.path("id").asText())))
                    .as(name)
                    .isTrue();
            assertThat(user.has("email") || user.has("firstName") || user.has("lastName"))
                    .as(name)
                    .isFalse();
            if (!user.has("serviceAccountClientId")) {
                assertThat(greeting).contains(name);
                assertThat(user.at("/credentials/0/value").asText()).isEqualTo(name);
            }
        }
        assertThat(settings.stringPropertyNames())
                .filteredOn(name -> name.startsWith("%demo.directory.demo-grants") && name.endsWith(".subject"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(ids).contains(UUID.fromString(settings.getProperty(name))));
    }

    @Test
    void everyClientOfTheDemoMarksItsTokens() throws IOException {
        JsonNode clients = realm("demo.json").path("clients");

        assertThat(clients).hasSizeGreaterThan(2);
        for (JsonNode client : clients) {
            assertThat(client.path("protocolMappers"))
                    .as(client.path("clientId").asText())
                    .anySatisfy(mapper -> {
                        assertThat(mapper.at("/config/claim.name").asText()).isEqualTo("demo");
                        assertThat(mapper.at("/config/access.token.claim").asText())
                                .isEqualTo("true");
                    });
        }
    }
}
