package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.authoritydirectory.operation.RunningDirectory;

/** A partner that asks page by page; of a page that broke off it takes nothing. */
final class Pager extends Partner {

    private static final int LARGEST_PAGE = 200;
    private static final int BEGINNING = 5_000;

    private String since = "";
    private String tag;

    Pager(String name, Journal journal, Replicas replicas, long seed) {
        super(name, journal, replicas, seed);
    }

    @Override
    HttpRequest.Builder next(URI feed) {
        int limit = 1 + random.nextInt(LARGEST_PAGE);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(feed + "?limit=" + limit + since));
        return tag == null ? request : request.header("If-None-Match", tag);
    }

    @Override
    void read(HttpResponse<InputStream> answer) throws IOException {
        if (breaksOff()) {
            answer.body().readNBytes(random.nextInt(BEGINNING));
            return;
        }
        JsonNode page = RunningDirectory.tree(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
        page.path("changes").forEach(copy::takeNext);
        since = "&since=" + page.path("next").asText();
        tag = page.path("changes").isEmpty()
                ? answer.headers().firstValue("ETag").orElseThrow()
                : null;
    }
}
