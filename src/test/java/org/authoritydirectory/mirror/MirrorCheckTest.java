package org.authoritydirectory.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With which settings a mirror does not start. */
class MirrorCheckTest {

    private static final String KEYS = "directory.mirror.keys";

    private static List<String> keys(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("directory.mirror.source", "https://directory.example");
        settings.put("directory.mirror.timeout", "PT30S");
        settings.put("directory.mirror.longest", "PT1H");
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(MirrorConfig.class)
                .withDefaultValues(settings)
                .build();
        return MirrorCheck.keys(config.getConfigMapping(MirrorConfig.class), config);
    }

    @Test
    void itReliesOnTheKeysItWasTold() {
        assertThat(keys(Map.of(KEYS, "example.org/log+1+A,example.org/log+2+B")))
                .containsExactly("example.org/log+1+A", "example.org/log+2+B");
        assertThatThrownBy(() -> keys(Map.of())).hasMessageContaining("DIRECTORY_MIRROR_KEYS");
    }

    @ParameterizedTest
    @CsvSource({"directory.load.location, entries.ndjson", "directory.transparency.key, PRIVATE+KEY+example.org/log+1+A"
    })
    void itHasNothingOfItsOwn(String setting, String value) {
        assertThatThrownBy(() -> keys(Map.of(KEYS, "example.org/log+1+A", setting, value)))
                .hasMessageContaining(setting);
    }
}
