package org.authoritydirectory.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.authoritydirectory.subscription.Receiver;
import org.authoritydirectory.subscription.Receiver.Message;
import org.authoritydirectory.subscription.Receiver.Reply;

/** The partners that are told: each path of the receiver has its copy. At times they refuse, or die with what they took. */
final class Listening implements AutoCloseable {

    private final Receiver receiver = new Receiver();
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();
    private final Random random;
    private volatile boolean steady;

    Listening(long seed) {
        random = new Random(seed);
        receiver.behaves(this::take);
    }

    Copy add(String path, Copy copy) {
        copies.put(path, copy);
        return copy;
    }

    Copy at(String path) {
        return copies.get(path);
    }

    void settle() {
        steady = true;
    }

    private Reply take(Message message) {
        Reply willing = Receiver.willing(message);
        if (message.type().equals("challenge")) {
            return willing;
        }
        int dice = steady ? 100 : random.nextInt(100);
        if (dice < 10) {
            return new Reply(503, "", message);
        }
        JsonNode change = message.event().path("data");
        copies.get(message.path()).take(change);
        if (dice < 15) {
            throw new IllegalStateException("It took that and dies before it says so");
        }
        return willing;
    }

    @Override
    public void close() {
        receiver.close();
    }
}
