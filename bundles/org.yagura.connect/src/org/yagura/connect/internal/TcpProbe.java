package org.yagura.connect.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.port.Probe;

/** Connects to a TCP port and closes again. Nothing is sent. */
@Component(service = Probe.class)
public final class TcpProbe implements Probe {
    @Override
    public String kind() {
        return "tcp";
    }

    @Override
    public void check(List<CheckRequest> requests, Consumer<CheckResult> results) {
        requests.forEach(request -> results.accept(check(request)));
    }

    private static CheckResult check(CheckRequest request) {
        int port = ((CheckSpec.Tcp) request.monitor().spec()).port();
        String target = request.monitor().target();
        int millis = (int) request.monitor().timeout().toMillis();
        InetAddress address;
        try {
            address = InetAddress.getByName(target);
        } catch (UnknownHostException e) {
            return Answers.unresolved(request, target);
        }
        long start = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), millis);
            return Answers.ok(request, start, Phrase.of("tcp.ok"));
        } catch (SocketTimeoutException e) {
            return Answers.of(request, Health.FAILED, Phrase.of("tcp.timeout", port, millis));
        } catch (ConnectException e) {
            boolean refused = String.valueOf(e.getMessage()).contains("refused");
            Phrase seen = refused ? Phrase.of("tcp.refused", port) : Phrase.of("tcp.failed", port, Answers.reason(e));
            return Answers.of(request, Health.FAILED, seen);
        } catch (IOException e) {
            return Answers.of(request, Health.FAILED, Phrase.of("tcp.failed", port, Answers.reason(e)));
        }
    }
}
