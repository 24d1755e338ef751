package org.yagura.model.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Schema;
import org.yagura.model.centre.CentrePackage;
import org.yagura.model.centre.Element;

/**
 * Elements as XMI (OMG XML Metadata Interchange) of the Ecore model, for other Eclipse tools: one document whose roots are
 * the elements, each with its id, what it stands in and what it names as texts. Nothing that a document points to is ever
 * opened: one with a document type, with references to other documents or of another model is refused. Any thread.
 */
public final class Xmi {
    private static final int MOST_BYTES = 256 << 20;
    private static final Map<String, Boolean> SAFE = Map.of(
            "http://apache.org/xml/features/disallow-doctype-decl", true,
            "http://xml.org/sax/features/external-general-entities", false,
            "http://xml.org/sax/features/external-parameter-entities", false);

    private Xmi() {}

    /** What came of reading. */
    public sealed interface Reading {
        /** @param elements no two of one key; whether they are right is for the checks to say */
        record Read(List<PlanElement> elements) implements Reading {}

        /**
         * @param line from 1; 0 when it is about the whole
         * @param why what is wrong and what to do
         */
        record Wrong(int line, Phrase why) implements Reading {}
    }

    /** Knows our model alone and opens nothing. */
    private static ResourceSet closed() {
        ResourceSet set = new ResourceSetImpl();
        EPackage.Registry known = new org.eclipse.emf.ecore.impl.EPackageRegistryImpl(null);
        known.put(CentrePackage.eNS_URI, CentrePackage.eINSTANCE);
        set.setPackageRegistry(known);
        set.setURIConverter(new ExtensibleURIConverterImpl(List.of(), List.of()) {
            @Override
            public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
                throw new IOException("nothing is opened: " + uri);
            }

            @Override
            public OutputStream createOutputStream(URI uri, Map<?, ?> options) throws IOException {
                throw new IOException("nothing is written: " + uri);
            }
        });
        return set;
    }

    private static XMIResource resource() {
        XMIResource resource = new XMIResourceImpl(URI.createURI("centre.xmi"));
        closed().getResources().add(resource);
        return resource;
    }

    /** What stands in others comes behind them. */
    public static byte[] write(Elements elements) {
        XMIResource resource = resource();
        add(elements, null, resource);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            resource.save(out, Map.of(XMLResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void add(Elements elements, ElementKey parent, Resource into) {
        for (PlanElement element : elements.in(parent)) {
            into.getContents().add(ElementForm.decode(element));
            add(elements, element.key(), into);
        }
    }

    public static Reading read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Reading.Wrong(0, Phrase.of("sheet.large", bytes.length >> 20, MOST_BYTES >> 20));
        }
        XMIResource resource = resource();
        try {
            resource.load(new ByteArrayInputStream(bytes), Map.of(XMLResource.OPTION_PARSER_FEATURES, SAFE));
        } catch (IOException | RuntimeException e) {
            return wrong(resource, e);
        }
        return resource.getErrors().isEmpty() ? elements(resource) : wrong(resource, null);
    }

    private static Reading wrong(Resource resource, Exception failure) {
        Resource.Diagnostic first =
                resource.getErrors().isEmpty() ? null : resource.getErrors().getFirst();
        int line = first == null ? 0 : Math.max(0, first.getLine());
        if (first instanceof PackageNotFoundException other) {
            return new Reading.Wrong(line, Phrase.of("xmi.model", String.valueOf(other.uri()), CentrePackage.eNS_URI));
        }
        String said = first != null ? first.getMessage() : String.valueOf(failure.getMessage());
        if (said.contains("DOCTYPE")) {
            return new Reading.Wrong(line, Phrase.of("xmi.doctype"));
        }
        Throwable cause = first instanceof XMIException known && known.getCause() != null ? known.getCause() : failure;
        String why = cause == null || cause.getMessage() == null ? said : cause.getMessage();
        return new Reading.Wrong(line, Phrase.of("xmi.broken", why));
    }

    private static Reading elements(Resource resource) {
        List<PlanElement> elements = new ArrayList<>();
        Set<ElementKey> seen = new HashSet<>();
        for (EObject root : resource.getContents()) {
            if (!(root instanceof Element element) || Schema.kindOf(root.eClass()) == null) {
                return new Reading.Wrong(0, Phrase.of("xmi.root", root.eClass().getName()));
            }
            if (pointsElsewhere(root)) {
                return new Reading.Wrong(0, Phrase.of("xmi.href", element.getId()));
            }
            if (element.getId().isBlank()) {
                return new Reading.Wrong(0, Phrase.of("xmi.id", root.eClass().getName()));
            }
            try {
                PlanElement stored = ElementForm.encode(element);
                if (!seen.add(stored.key())) {
                    return new Reading.Wrong(
                            0, Phrase.of("xmi.twice", stored.key().toString()));
                }
                elements.add(stored);
            } catch (IllegalArgumentException e) {
                return new Reading.Wrong(0, Phrase.of("xmi.parent", element.getId(), element.getParent()));
            }
        }
        return elements.isEmpty() ? new Reading.Wrong(0, Phrase.of("xmi.empty")) : new Reading.Read(elements);
    }

    /** Looks without following: a part that is a proxy was written as a link to another document. */
    private static boolean pointsElsewhere(EObject root) {
        if (root.eIsProxy()) {
            return true;
        }
        for (Iterator<EObject> each =
                        ((org.eclipse.emf.ecore.util.InternalEList<EObject>) root.eContents()).basicIterator();
                each.hasNext(); ) {
            if (pointsElsewhere(each.next())) {
                return true;
            }
        }
        return false;
    }
}
