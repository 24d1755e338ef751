package org.yagura.connect.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.port.Probe;

/**
 * Fetches a page with GET: status, a text that has to be in it, time to the last byte, days that the certificate is
 * still valid. Redirects are followed a few times; of a body no more than the first mebibyte is read, so an endless one
 * costs nothing more. Each check connects anew, as who visits the page would, so that no connection outlives its check
 * and sockets do not grow with targets.
 */
@Component(service = Probe.class)
public final class HttpProbe implements Probe {
    private static final int MOST_REDIRECTS = 5;
    private static final int REDIRECT_CLASS = 3;
    private static final int CLASS = 100;

    private final PassingClients clients;

    @Activate
    public HttpProbe() {
        this(null);
    }

    /** @param trust whom to trust; null for the machine's own authorities */
    HttpProbe(SSLContext trust) {
        clients = new PassingClients(() -> make(trust));
    }

    private static HttpClient make(SSLContext trust) {
        // idle connections are kept for no seconds; read once by the client's class
        System.setProperty("jdk.httpclient.keepalive.timeout", "0");
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Thread::startVirtualThread);
        if (trust != null) {
            builder.sslContext(trust);
        }
        return builder.build();
    }

    @Override
    public String kind() {
        return "http";
    }

    @Override
    public void check(List<CheckRequest> requests, Consumer<CheckResult> results) throws InterruptedException {
        for (CheckRequest request : requests) {
            results.accept(check(request));
        }
    }

    private CheckResult check(CheckRequest request) throws InterruptedException {
        CheckSpec.Http spec = (CheckSpec.Http) request.monitor().spec();
        Duration timeout = request.monitor().timeout();
        long start = System.nanoTime();
        try (PassingClients.Lease lease = clients.lease()) {
            URI uri = spec.url();
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                HttpResponse<byte[]> answer = fetch(lease.client(), uri, timeout.minusNanos(System.nanoTime() - start));
                Optional<String> location = answer.headers().firstValue("Location");
                boolean expected = answer.statusCode() >= spec.statusFrom() && answer.statusCode() <= spec.statusTo();
                if (expected || answer.statusCode() / CLASS != REDIRECT_CLASS || location.isEmpty()) {
                    return judge(request, spec, answer, start);
                }
                uri = uri.resolve(location.get());
            }
            return Answers.of(request, Health.FAILED, Phrase.of("http.redirects", MOST_REDIRECTS, uri));
        } catch (TimeoutException e) {
            return Answers.of(request, Health.FAILED, Phrase.of("http.timeout", timeout.toMillis()));
        } catch (ExecutionException e) {
            return failed(request, spec, timeout, e.getCause());
        } catch (IllegalArgumentException e) {
            return Answers.of(request, Health.FAILED, Phrase.of("http.garbage", Answers.reason(e)));
        }
    }

    private static HttpResponse<byte[]> fetch(HttpClient client, URI uri, Duration left)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (!left.isPositive()) {
            throw new TimeoutException();
        }
        HttpRequest get = HttpRequest.newBuilder(uri)
                .timeout(left)
                .header("User-Agent", "Yagura")
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(get, _ -> new FirstBytes());
        try {
            return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private static CheckResult judge(
            CheckRequest request, CheckSpec.Http spec, HttpResponse<byte[]> answer, long start) {
        int status = answer.statusCode();
        if (status < spec.statusFrom() || status > spec.statusTo()) {
            String expected = spec.statusFrom() == spec.statusTo()
                    ? String.valueOf(spec.statusFrom())
                    : spec.statusFrom() + "-" + spec.statusTo();
            return Answers.of(request, Health.FAILED, start, Phrase.of("http.status", status, expected));
        }
        String wanted = spec.text();
        if (wanted != null
                && !wanted.isEmpty()
                && !new String(answer.body(), StandardCharsets.UTF_8).contains(wanted)) {
            return Answers.of(request, Health.FAILED, start, Phrase.of("http.text", wanted));
        }
        Optional<X509Certificate> certificate = answer.sslSession().flatMap(HttpProbe::certificate);
        if (certificate.isPresent() && spec.certificateDays() > 0) {
            Instant end = certificate.get().getNotAfter().toInstant();
            long days = Duration.between(Instant.now(), end).toDays();
            if (days < spec.certificateDays()) {
                Phrase soon = Phrase.of(
                        "http.certificate.soon",
                        days,
                        end.atZone(ZoneOffset.UTC).toLocalDate());
                return Answers.of(request, Health.WARNING, start, soon);
            }
        }
        return Answers.ok(request, start, Phrase.of("http.ok", status));
    }

    private static Optional<X509Certificate> certificate(SSLSession session) {
        try {
            Certificate[] chain = session.getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate first
                    ? Optional.of(first)
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    private static CheckResult failed(CheckRequest request, CheckSpec.Http spec, Duration timeout, Throwable cause) {
        CertificateExpiredException expired = find(cause, CertificateExpiredException.class);
        if (expired != null) {
            return Answers.of(request, Health.FAILED, Phrase.of("http.tls", Answers.reason(expired)));
        }
        if (cause instanceof HttpTimeoutException) {
            return Answers.of(request, Health.FAILED, Phrase.of("http.timeout", timeout.toMillis()));
        }
        if (cause instanceof SSLException) {
            return Answers.of(request, Health.FAILED, Phrase.of("http.tls", Answers.reason(cause)));
        }
        if (find(cause, UnknownHostException.class) != null
                || find(cause, java.nio.channels.UnresolvedAddressException.class) != null) {
            return Answers.unresolved(request, spec.url().getHost());
        }
        if (cause instanceof ConnectException) {
            return Answers.of(
                    request, Health.FAILED, Phrase.of("http.connect", spec.url().getAuthority()));
        }
        if (cause instanceof ProtocolException || Answers.reason(cause).contains("parsing HTTP")) {
            return Answers.of(request, Health.FAILED, Phrase.of("http.garbage", Answers.reason(cause)));
        }
        if (cause instanceof IOException) {
            return Answers.of(request, Health.FAILED, Phrase.of("http.failed", Answers.reason(root(cause))));
        }
        return Answers.of(request, Health.FAILED, Phrase.of("http.garbage", Answers.reason(cause)));
    }

    private static <T extends Throwable> T find(Throwable in, Class<T> type) {
        for (Throwable at = in; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }

    private static Throwable root(Throwable of) {
        Throwable at = of;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }
}
