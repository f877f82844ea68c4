package org.authoritydirectory.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a tile is named. */
class TilePathTest {

    @Test
    void itsNumberStandsInGroupsOfThreeDigits() {
        assertThat(TilePath.parse("000")).contains(new TilePath(0, 256));
        assertThat(TilePath.parse("067.p/5")).contains(new TilePath(67, 5));
        assertThat(TilePath.parse("x001/x234/067")).contains(new TilePath(1_234_067, 256));
        assertThat(TilePath.parse("x001/000.p/255")).contains(new TilePath(1_000, 255));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0000",
                "x000/000",
                "x001/x234",
                "001/234",
                "x01/234",
                "000.p/0",
                "000.p/256",
                "000.p/05",
                "000.p/",
                "000.p",
                "-01",
                "٠٠٠",
                "x999/x999/x999/999",
                "x000/x001/000",
                "000/",
                "000.p/1/"
            })
    void thereIsOneSpelling(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }
}
