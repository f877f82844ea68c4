package org.authoritydirectory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.authoritydirectory.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first page leads somewhere. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class HomePageTest {

    @Test
    void everyLinkOfTheFirstPageResolves() {
        String page = given().accept("text/html")
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher links = Pattern.compile("(?:href|action)=\"([^\"]+)\"").matcher(page);
        int count = 0;
        while (links.find()) {
            given().get(links.group(1)).then().statusCode(200);
            count++;
        }
        assertThat(count).isEqualTo(7);
    }
}
