package org.authoritydirectory;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A TCP connection by way of the test, which counts what passes and can keep silent. */
public final class Wire implements Closeable {

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong asked = new AtomicLong();
    private volatile int target;
    private volatile boolean silent;

    Wire() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void leadTo(int port) {
        target = port;
    }

    /** Bytes and connections that came from the caller so far; what has not grown in a while was not used in it. */
    public long asked() {
        return asked.get();
    }

    /** From now on connections are taken and nothing is ever answered; or all goes on as before. */
    public void silent(boolean silent) {
        this.silent = silent;
        open.forEach(Wire::close);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                open.add(caller);
                asked.incrementAndGet();
                if (!silent) {
                    daemon(() -> connect(caller));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        try (caller;
                Socket called = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(called);
            Thread back = daemon(() -> copy(called, caller, new AtomicLong()));
            copy(caller, called, asked);
            back.join();
        } catch (IOException | InterruptedException e) {
            close(caller);
        } finally {
            open.remove(caller);
        }
    }

    private static void copy(Socket from, Socket to, AtomicLong count) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count.addAndGet(read);
                out.write(buffer, 0, read);
            }
        } catch (IOException ended) {
            // One of the two has gone, and so goes the other.
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Wire::close);
    }
}
