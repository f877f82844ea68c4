package org.authoritydirectory.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What production settings are refused. */
class ProductionCheckTest {

    private static final String PROVIDER = "quarkus.oidc.auth-server-url";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String ORIGINS = "quarkus.http.cors.origins";

    private static final Map<String, String> SAFE = Map.of(
            "quarkus.datasource.db-kind",
            "postgresql",
            "quarkus.datasource.username",
            "registry",
            PASSWORD,
            "f3hS-9xw2-0aPq",
            PROVIDER,
            "https://sign-in.example.org/realms/directory",
            ORIGINS,
            "https://directory.example.org");

    private static ProductionCheck check(String property, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        if (value == null) {
            settings.remove(property);
        } else {
            settings.put(property, value);
        }
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(OperationConfig.class)
                .withDefaultValues(settings)
                .build();
        return new ProductionCheck(config, config.getConfigMapping(OperationConfig.class), true);
    }

    @Test
    void theseAreSafe() {
        assertThatCode(() -> check(PASSWORD, null).refuseUnsafe())
                .as("signing in to the database by other means")
                .doesNotThrowAnyException();
        assertThatCode(() -> check(ORIGINS, null).refuseUnsafe()).doesNotThrowAnyException();
        assertThat(check(ORIGINS, null).signInWarning()).isEmpty();
        assertThat(check(ORIGINS, null).databaseWarning()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "Postgres", "demo", "directory", "changeme", "registry"})
    void aPasswordThatEverybodyTriesIsRefused(String password) {
        assertThatThrownBy(() -> check(PASSWORD, password).refuseUnsafe())
                .hasMessageContaining("The password of the database")
                .hasMessageContaining("QUARKUS_DATASOURCE_PASSWORD")
                .hasMessageNotContaining("identity provider");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sign-in.example.org/realms/directory",
                "http://localhost:8180/realms/directory",
                "http://127.0.0.1:8180/realms/directory",
                "http://[::1]:8180/realms/directory",
                "HTTP://localhost/realms/directory",
                "sign-in.example.org"
            })
    void aProviderWithoutTransportSecurityIsRefused(String url) {
        assertThatThrownBy(() -> check(PROVIDER, url).refuseUnsafe()).hasMessageContaining(url + " is not");
    }

    @Test
    void noProviderIsRefusedUnlessAccepted() {
        assertThatThrownBy(() -> check(PROVIDER, null).refuseUnsafe())
                .hasMessageContaining("QUARKUS_OIDC_AUTH_SERVER_URL")
                .hasMessageContaining("DIRECTORY_WITHOUT_SIGN_IN=true");
        assertThat(check(PROVIDER, null).signInWarning()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"*", "/.*/", "\"https://directory.example.org, *\""})
    void anyOriginIsRefused(String origins) {
        assertThatThrownBy(() -> check(ORIGINS, origins).refuseUnsafe()).hasMessageContaining("Pages of any origin");
    }
}
