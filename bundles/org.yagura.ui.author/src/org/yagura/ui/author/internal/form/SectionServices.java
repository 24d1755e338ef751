package org.yagura.ui.author.internal.form;

import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.yagura.ui.author.FormSection;

/** The sections that plug-ins offer as services; they come and go with their plug-ins. */
final class SectionServices {
    private final ServiceTracker<FormSection, FormSection> services;

    SectionServices() {
        BundleContext context = FrameworkUtil.getBundle(SectionServices.class).getBundleContext();
        services = new ServiceTracker<>(context, FormSection.class, null);
        services.open();
    }

    List<FormSection> all() {
        return List.of(services.getServices(new FormSection[0]));
    }

    void close() {
        services.close();
    }
}
