package org.authoritydirectory.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import org.authoritydirectory.authority.EntryView;

/**
 * Writes CSV (RFC 4180): a row of column names, then a row an entry. It begins with a byte order mark, without which the
 * usual spreadsheet reads anything but English wrongly.
 */
final class TableWriter implements EntryWriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final ObjectWriter CSV = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer(schema());

    private final SequenceWriter rows;

    TableWriter(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        rows = CSV.writeValues(out);
        rows.write(Table.COLUMNS.stream().map(Column::name).toArray(String[]::new));
    }

    private static CsvSchema schema() {
        CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
        Table.COLUMNS.forEach(column -> schema.addColumn(column.name()));
        return schema.build();
    }

    @Override
    public void write(EntryView view) throws IOException {
        rows.write(
                Table.COLUMNS.stream().map(column -> column.cell().apply(view)).toArray(String[]::new));
    }

    @Override
    public void end() throws IOException {
        rows.flush();
        rows.close();
    }
}
