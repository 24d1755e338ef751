package org.yagura.connect.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers each path in a nasty way of its own, and lets go of a connection only when the other side does. */
final class HostileServer implements AutoCloseable {
    private static final int BACKLOG = 500;

    private final ServerSocket socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());

    HostileServer() throws IOException {
        Thread.startVirtualThread(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.startVirtualThread(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = connection.getOutputStream();
            String path = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("GET ")) {
                    path = line.split(" ")[1];
                } else if (line.isEmpty()) {
                    answer(path, out);
                }
            }
        } catch (IOException gone) {
            // the other side let go, as is wanted
        }
    }

    private static void answer(String path, OutputStream out) throws IOException {
        switch (path) {
            case "/endless" -> {
                write(out, "HTTP/1.1 200 OK\r\n\r\n");
                while (true) {
                    write(out, "x".repeat(8_192));
                }
            }
            case "/redirect" -> write(out, "HTTP/1.1 302 Found\r\nLocation: /redirect\r\nContent-Length: 0\r\n\r\n");
            case "/garbage" -> write(out, "this is not HTTP\r\n\r\n");
            case "/fine" -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            default -> out.flush(); // never answered
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
