package org.authoritydirectory.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import org.authoritydirectory.authority.EntryView;

/** Writes JSON-LD: one document, an ItemList of schema.org, whose items come one after the other. */
final class LinkedDataWriter implements EntryWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final LinkedData linkedData;
    private int items;

    LinkedDataWriter(OutputStream out, LinkedData linkedData) throws IOException {
        this.linkedData = linkedData;
        json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("@context", LinkedData.CONTEXT);
        json.writeStringField("@type", "ItemList");
        json.writeArrayFieldStart("itemListElement");
    }

    @Override
    public void write(EntryView view) throws IOException {
        json.writeTree(Things.of("ListItem").put("position", ++items).set("item", linkedData.organization(view)));
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeNumberField("numberOfItems", items);
        json.writeEndObject();
        json.flush();
    }
}
