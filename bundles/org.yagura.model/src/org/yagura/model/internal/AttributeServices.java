package org.yagura.model.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.model.AttributeContribution;
import org.yagura.model.Attributes;

/** Tells {@link Attributes} which plug-ins add values. */
@Component(immediate = true, service = AttributeServices.class)
public final class AttributeServices {
    private static final Logger LOG = LoggerFactory.getLogger(AttributeServices.class);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(AttributeContribution contribution) {
        try {
            Attributes.add(contribution);
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "The values that {} adds are left out; what elements say stays",
                    contribution.getClass().getName(),
                    e);
        }
    }

    void remove(AttributeContribution contribution) {
        Attributes.remove(contribution);
    }
}
