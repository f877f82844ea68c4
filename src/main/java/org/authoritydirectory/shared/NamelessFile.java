package org.authoritydirectory.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that nobody finds and that is gone with the process, however that ends. */
public final class NamelessFile {

    private NamelessFile() {}

    /** Takes the name away as soon as the file is open; where that is not possible (Windows), when it is closed. */
    public static FileChannel open(Path folder, String prefix, String suffix) throws IOException {
        return FileChannel.open(
                Files.createTempFile(Files.createDirectories(folder), prefix, suffix),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
