package org.authoritydirectory.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.authoritydirectory.DatabaseResource;
import org.authoritydirectory.shared.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The {@code type} link of every problem leads somewhere. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class ProblemPageTest {

    @Test
    void theTypeOfAProblemIsAPageThatExplainsIt() {
        for (ProblemType type : ProblemType.values()) {
            given().accept("text/html")
                    .get(type.uri().toString())
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString(type.title()));
        }
        given().accept("text/html").get("/problems").then().statusCode(200);
        given().get("/problems/none").then().statusCode(404);
    }
}
