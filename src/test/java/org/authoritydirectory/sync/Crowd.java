package org.authoritydirectory.sync;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many readers of streams in one thread. */
final class Crowd implements Closeable {

    private static final Pattern EVENT = Pattern.compile("data: \\{\"sequence\":([0-9]+),[^\n]*\n\n");

    /** One reader: what has come but is not yet a whole event, and the numbers of those that are. */
    private static final class Member {
        private final StringBuilder rest = new StringBuilder();
        private final List<Long> told = new CopyOnWriteArrayList<>();

        void take(String text) {
            rest.append(text);
            Matcher event = EVENT.matcher(rest);
            int end = 0;
            while (event.find()) {
                told.add(Long.parseLong(event.group(1)));
                end = event.end();
            }
            rest.delete(0, end);
        }
    }

    private final Selector selector = Selector.open();
    private final List<Member> members = new CopyOnWriteArrayList<>();
    private volatile boolean running = true;

    Crowd(URI feed, String headers, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(feed.getHost(), feed.getPort()));
            channel.write(ByteBuffer.wrap(RawStream.request(feed, headers)));
            channel.configureBlocking(false);
            Member member = new Member();
            members.add(member);
            channel.register(selector, SelectionKey.OP_READ, member);
        }
        Thread thread = new Thread(this::read, "crowd");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(65_536);
        try {
            while (running) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    buffer.clear();
                    if (((SocketChannel) key.channel()).read(buffer) < 0) {
                        key.cancel();
                    }
                    ((Member) key.attachment())
                            .take(new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1));
                }
                selector.selectedKeys().clear();
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether each has heard of so many changes, or more. */
    boolean haveAll(int changes) {
        return members.stream().allMatch(member -> member.told.size() >= changes);
    }

    /** The numbers each has heard of. */
    List<List<Long>> told() {
        return members.stream().map(member -> member.told).toList();
    }

    @Override
    public void close() {
        running = false;
        selector.wakeup();
    }
}
