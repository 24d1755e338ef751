package org.yagura.ui.operate.internal.navigate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Tells what a browser may open from what it may not. */
final class WebPage {
    private WebPage() {}

    /** The web page that a text names; empty for anything else, which is never given to the desktop. */
    static Optional<URI> of(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            // a document's name, not an address
            return Optional.empty();
        }
    }
}
